import { useState } from 'react';
import { Box, Button, Flex } from '@strapi/design-system';
import { documentAdminRoutes, type DocumentRequest } from '#protocol';
import { readError } from '../../../kit/errors';
import { Failure } from '../../../kit/Failure';
import { useToast } from '../../../kit/useToast';
import { FrameDialog } from '../../../kit/dialogs/FrameDialog';
import { areReminders, ReminderFields } from '../../../kit/fields/ReminderFields';
import { useAct } from '../../../kit/requests/useAct';
import { useText } from '../../../ui/text';
import { TextField } from '../../../ui/TextField';

interface ScheduleDialogProps {
  request: DocumentRequest;
  onClose: () => void;
}

/** Until when, and how often the client is reminded. */
export const ScheduleDialog = ({ request, onClose }: ScheduleDialogProps) => {
  const text = useText();
  const toast = useToast();
  const [dueOn, setDueOn] = useState(request.dueOn ?? '');
  const [reminders, setReminders] = useState(request.reminders);
  const [update, { error, isLoading }] = useAct(documentAdminRoutes.updateRequest);
  const { fields } = readError(error);
  const save = async () => {
    const answer = await update({ id: request.id, dueOn: dueOn || null, reminders });
    if ('data' in answer) {
      toast.success(text('saved'));
      onClose();
    }
  };
  return (
    <FrameDialog
      title={text('request.schedule')}
      onClose={onClose}
      footer={
        <>
          <Button variant="tertiary" onClick={onClose}>
            {text('cancel')}
          </Button>
          <Button
            loading={isLoading}
            disabled={!areReminders(reminders)}
            onClick={() => void save()}
          >
            {text('save')}
          </Button>
        </>
      }
    >
      <Flex direction="column" alignItems="stretch" gap={5}>
        {error && !('dueOn' in fields) ? <Failure error={error} /> : null}
        <Box maxWidth="24rem">
          <TextField
            label={text('request.due')}
            type="date"
            value={dueOn}
            error={'dueOn' in fields ? text('request.due.invalid') : undefined}
            onChange={setDueOn}
          />
        </Box>
        <ReminderFields reminders={reminders} onChange={setReminders} />
      </Flex>
    </FrameDialog>
  );
};
