import { useState } from 'react';
import { Box, Checkbox } from '@strapi/design-system';
import { documentAdminRoutes } from '#protocol';
import { readError } from '../../../kit/errors';
import { ContactPicker } from '../../../kit/contacts/ContactPicker';
import { RecipientChips } from '../../../kit/contacts/RecipientChips';
import { nobody } from '../../../kit/contacts/recipients';
import type { Recipient, Recipients } from '../../../kit/contacts/recipients';
import { FormDialog } from '../../../kit/dialogs/FormDialog';
import { areReminders, ReminderFields } from '../../../kit/fields/ReminderFields';
import { useAction } from '../../../kit/requests/useAction';
import { useText } from '../../../ui/text';
import { TextAreaField } from '../../../ui/TextAreaField';
import { TextField } from '../../../ui/TextField';
import { emptyDraft, filled, toDocumentRequests } from './requestDraft';
import type { RequestDraft } from './requestDraft';
import { RequestLines } from './RequestLines';

/** The most contacts that one request takes. */
const most = 100;

interface RequestDialogProps {
  contacts?: readonly Recipient[];
  onClose: () => void;
}

/** Asks one or several clients for documents: a checklist, a day, reminders. */
export const RequestDialog = ({ contacts, onClose }: RequestDialogProps) => {
  const text = useText();
  const [recipients, setRecipients] = useState<Recipients>({ ...nobody, contacts: contacts ?? [] });
  const [draft, setDraft] = useState<RequestDraft>(emptyDraft);
  const [create, { error, isLoading }] = useAction(documentAdminRoutes.createRequests, {
    done: (data) => text('request.done', { count: data.results.length }),
    after: onClose,
    failure: 'shown',
  });
  const { fields } = readError(error);
  const set = <Name extends keyof RequestDraft>(name: Name, value: RequestDraft[Name]) =>
    setDraft({ ...draft, [name]: value });
  const count = recipients.contacts.length;
  const written = filled(draft.lines).length;
  const atField = Object.keys(fields).some((path) => /^(dueOn|message|items\.)/.test(path));

  return (
    <FormDialog
      title={text('request.title')}
      loses={written > 0 || draft.message.trim() !== ''}
      abandon={{ body: text('request.abandon') }}
      onClose={onClose}
      confirm={text('request.send', { count })}
      busy={isLoading}
      disabled={written === 0 || count === 0 || count > most || !areReminders(draft.reminders)}
      error={atField ? undefined : error}
      gap={5}
      onConfirm={() => create(toDocumentRequests(draft, recipients.contacts))}
    >
      {contacts === undefined ? (
        <ContactPicker
          label={text('recipients.search.label')}
          recipients={recipients}
          onChange={setRecipients}
        />
      ) : null}
      <RecipientChips recipients={recipients} onChange={setRecipients} />
      <RequestLines
        lines={draft.lines}
        refused={fields}
        onChange={(lines) => set('lines', lines)}
      />
      <TextAreaField
        label={text('documents.message')}
        hint={text('request.message.hint')}
        error={'message' in fields ? text('access.enable.note.invalid') : undefined}
        maxLength={2000}
        value={draft.message}
        onChange={(message) => set('message', message)}
      />
      <Box maxWidth="24rem">
        <TextField
          label={text('request.due')}
          type="date"
          value={draft.dueOn}
          error={'dueOn' in fields ? text('request.due.invalid') : undefined}
          onChange={(dueOn) => set('dueOn', dueOn)}
        />
      </Box>
      <ReminderFields
        reminders={draft.reminders}
        onChange={(reminders) => set('reminders', reminders)}
      />
      <Checkbox checked={draft.notify} onCheckedChange={(ticked) => set('notify', ticked === true)}>
        {text('documents.notify')}
      </Checkbox>
    </FormDialog>
  );
};
