import { useState } from 'react';
import { Button, Flex, IconButton, Menu } from '@strapi/design-system';
import { ArrowClockwise, Bell, Calendar, Cross, More } from '@strapi/icons';
import { documentAdminRoutes, type DocumentRequest } from '#protocol';
import { useCan } from '../../../kit/permissions';
import { useToast } from '../../../kit/useToast';
import { useAct } from '../../../kit/requests/useAct';
import { useText } from '../../../ui/text';
import { ScheduleDialog } from './ScheduleDialog';

/** Remind now, another day, the end of it. */
export const RequestActions = ({ request }: { request: DocumentRequest }) => {
  const text = useText();
  const can = useCan();
  const toast = useToast();
  const [planning, setPlanning] = useState(false);
  const [remind, reminding] = useAct(documentAdminRoutes.remindOfRequest);
  const [update] = useAct(documentAdminRoutes.updateRequest);
  if (!can('documents.update') || request.state === 'complete') return null;
  const open = request.state === 'open';

  const onRemind = async () => {
    const answer = await remind({ id: request.id });
    if ('error' in answer) toast.failure(answer.error);
    else toast.success(text('request.reminder_sent'));
  };
  const setState = async (state: 'open' | 'closed') => {
    const answer = await update({ id: request.id, state });
    if ('error' in answer) toast.failure(answer.error);
    else toast.success(text(state === 'open' ? 'request.reopened' : 'request.closed'));
  };

  return (
    <Flex gap={2}>
      {open ? (
        <Button
          size="S"
          variant="tertiary"
          startIcon={<Bell />}
          loading={reminding.isLoading}
          onClick={() => void onRemind()}
        >
          {text('request.remind_now')}
        </Button>
      ) : null}
      <Menu.Root>
        <Menu.Trigger tag={IconButton} icon={<More />} label={text('request.actions')} size="S" />
        <Menu.Content popoverPlacement="bottom-end">
          {open ? (
            <>
              <Menu.Item startIcon={<Calendar />} onSelect={() => setPlanning(true)}>
                {text('request.schedule')}
              </Menu.Item>
              <Menu.Item
                startIcon={<Cross />}
                variant="danger"
                onSelect={() => void setState('closed')}
              >
                {text('request.close')}
              </Menu.Item>
            </>
          ) : (
            <Menu.Item startIcon={<ArrowClockwise />} onSelect={() => void setState('open')}>
              {text('request.reopen')}
            </Menu.Item>
          )}
        </Menu.Content>
      </Menu.Root>
      {planning ? <ScheduleDialog request={request} onClose={() => setPlanning(false)} /> : null}
    </Flex>
  );
};
