import { useState } from 'react';
import { Button, Flex, IconButton, Menu } from '@strapi/design-system';
import { ArrowClockwise, Bell, Calendar, Cross, More } from '@strapi/icons';
import { documentAdminRoutes, type DocumentRequest } from '#protocol';
import { useCan } from '../../../kit/permissions';
import { useAction } from '../../../kit/requests/useAction';
import { useText } from '../../../ui/text';
import { ScheduleDialog } from './ScheduleDialog';

/** Remind now, another day, the end of it. */
export const RequestActions = ({ request }: { request: DocumentRequest }) => {
  const text = useText();
  const can = useCan();
  const [planning, setPlanning] = useState(false);
  const [remind, reminding] = useAction(documentAdminRoutes.remindOfRequest, {
    done: text('request.reminder_sent'),
  });
  const [close] = useAction(documentAdminRoutes.updateRequest, { done: text('request.closed') });
  const [reopen] = useAction(documentAdminRoutes.updateRequest, { done: text('request.reopened') });
  if (!can('documents.update') || request.state === 'complete') return null;
  const open = request.state === 'open';

  return (
    <Flex gap={2}>
      {open ? (
        <Button
          size="S"
          variant="tertiary"
          startIcon={<Bell />}
          loading={reminding.isLoading}
          onClick={() => void remind({ id: request.id })}
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
                onSelect={() => void close({ id: request.id, state: 'closed' })}
              >
                {text('request.close')}
              </Menu.Item>
            </>
          ) : (
            <Menu.Item
              startIcon={<ArrowClockwise />}
              onSelect={() => void reopen({ id: request.id, state: 'open' })}
            >
              {text('request.reopen')}
            </Menu.Item>
          )}
        </Menu.Content>
      </Menu.Root>
      {planning ? <ScheduleDialog request={request} onClose={() => setPlanning(false)} /> : null}
    </Flex>
  );
};
