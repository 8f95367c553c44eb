import { useState } from 'react';
import { Box, Button, Flex } from '@strapi/design-system';
import { type Contract, contractAdminRoutes } from '#protocol';
import { readError } from '../../kit/errors';
import { Failure } from '../../kit/Failure';
import { useToast } from '../../kit/useToast';
import { FrameDialog } from '../../kit/dialogs/FrameDialog';
import { areReminders, ReminderFields } from '../../kit/fields/ReminderFields';
import { useAct } from '../../kit/requests/useAct';
import { useText } from '../../ui/text';
import { TextField } from '../../ui/TextField';
import { dayOf, endOfDay } from './draft';

interface DueDialogProps {
  contract: Contract;
  onClose: () => void;
}

/** Until when, and how often those are reminded whose turn it is. */
export const DueDialog = ({ contract, onClose }: DueDialogProps) => {
  const text = useText();
  const toast = useToast();
  const [dueOn, setDueOn] = useState(() => dayOf(contract.dueAt));
  const [reminders, setReminders] = useState(contract.reminders);
  const [change, { error, isLoading }] = useAct(contractAdminRoutes.update);
  const { fields } = readError(error);
  const save = async () => {
    const answer = await change({
      id: contract.id,
      dueAt: endOfDay(dueOn),
      reminders,
    });
    if ('data' in answer) {
      toast.success(text('saved'));
      onClose();
    }
  };
  return (
    <FrameDialog
      title={text('contract.change_due')}
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
        {error && !('dueAt' in fields) ? <Failure error={error} /> : null}
        <Box maxWidth="24rem">
          <TextField
            label={text('contract.due')}
            type="date"
            value={dueOn}
            error={'dueAt' in fields ? text('request.due.invalid') : undefined}
            onChange={setDueOn}
          />
        </Box>
        <ReminderFields
          label={text('contract.remind')}
          reminders={reminders}
          onChange={setReminders}
        />
      </Flex>
    </FrameDialog>
  );
};
