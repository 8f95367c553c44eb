import { useState } from 'react';
import { Box } from '@strapi/design-system';
import type { Reminders } from '#protocol';
import { useText } from '../../ui/text';
import { TextField } from '../../ui/TextField';
import { readError } from '../errors';
import { areReminders, ReminderFields } from '../fields/ReminderFields';
import { FormDialog } from './FormDialog';

interface Due {
  /** YYYY-MM-DD; empty: none */
  day: string;
  reminders: Reminders;
}

interface DueDialogProps {
  title: string;
  label: string;
  /** in place of that of a checklist */
  remindLabel?: string;
  due: Due;
  /** the field of the request that holds the day */
  field: string;
  busy: boolean;
  error: unknown;
  onSave: (due: Due) => unknown;
  onClose: () => void;
}

/** Until when, and how often those are reminded who have not done it yet. */
export const DueDialog = (props: DueDialogProps) => {
  const { title, label, remindLabel, due, field, busy, error, onSave, onClose } = props;
  const text = useText();
  const [day, setDay] = useState(due.day);
  const [reminders, setReminders] = useState(due.reminders);
  const refused = field in readError(error).fields;
  return (
    <FormDialog
      title={title}
      confirm={text('save')}
      disabled={!areReminders(reminders)}
      busy={busy}
      error={refused ? undefined : error}
      gap={5}
      onConfirm={() => onSave({ day, reminders })}
      onClose={onClose}
    >
      <Box maxWidth="24rem">
        <TextField
          label={label}
          type="date"
          value={day}
          error={refused ? text('request.due.invalid') : undefined}
          onChange={setDay}
        />
      </Box>
      <ReminderFields label={remindLabel} reminders={reminders} onChange={setReminders} />
    </FormDialog>
  );
};
