import { useState } from 'react';
import { Box, Button, Checkbox, Flex } from '@strapi/design-system';
import { documentAdminRoutes } from '#protocol';
import { readError } from '../../../kit/errors';
import { Failure } from '../../../kit/Failure';
import { useToast } from '../../../kit/useToast';
import { ContactSearch } from '../../../kit/contacts/ContactSearch';
import { RecipientChips } from '../../../kit/contacts/RecipientChips';
import { addContact, nobody, removeContact } from '../../../kit/contacts/recipients';
import type { Recipient, Recipients } from '../../../kit/contacts/recipients';
import { AbandonDialog } from '../../../kit/dialogs/AbandonDialog';
import { FrameDialog } from '../../../kit/dialogs/FrameDialog';
import { areReminders, ReminderFields } from '../../../kit/fields/ReminderFields';
import { useAct } from '../../../kit/requests/useAct';
import { useText } from '../../../ui/text';
import { TextAreaField } from '../../../ui/TextAreaField';
import { TextField } from '../../../ui/TextField';
import { emptyDraft, filled, toRequest } from './requestDraft';
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
  const toast = useToast();
  const [recipients, setRecipients] = useState<Recipients>({ ...nobody, contacts: contacts ?? [] });
  const [draft, setDraft] = useState<RequestDraft>(emptyDraft);
  const [leaving, setLeaving] = useState(false);
  const [create, { error, isLoading }] = useAct(documentAdminRoutes.createRequests);
  const { fields } = readError(error);
  const set = <Name extends keyof RequestDraft>(name: Name, value: RequestDraft[Name]) =>
    setDraft({ ...draft, [name]: value });
  const count = recipients.contacts.length;
  const picked = new Set(recipients.contacts.map(({ id }) => id));
  const written = filled(draft.lines).length;
  const atField = Object.keys(fields).some((path) => /^(dueOn|message|items\.)/.test(path));

  const confirm = async () => {
    const answer = await create(toRequest(draft, recipients.contacts));
    if ('data' in answer) {
      toast.success(text('request.done', { count: answer.data.results.length }));
      onClose();
    }
  };
  const close = () => (written > 0 || draft.message.trim() ? setLeaving(true) : onClose());

  return (
    <>
      <FrameDialog
        title={text('request.title')}
        onClose={close}
        footer={
          <>
            <Button variant="tertiary" onClick={close}>
              {text('cancel')}
            </Button>
            <Button
              loading={isLoading}
              disabled={
                written === 0 || count === 0 || count > most || !areReminders(draft.reminders)
              }
              onClick={() => void confirm()}
            >
              {text('request.send', { count })}
            </Button>
          </>
        }
      >
        <Flex direction="column" alignItems="stretch" gap={5}>
          {error && !atField ? <Failure error={error} /> : null}
          {contacts === undefined ? (
            <ContactSearch
              label={text('recipients.search.label')}
              picked={picked}
              onPick={(contact) =>
                setRecipients(
                  picked.has(contact.id)
                    ? removeContact(recipients, contact.id)
                    : addContact(recipients, contact)
                )
              }
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
          <Checkbox
            checked={draft.notify}
            onCheckedChange={(ticked) => set('notify', ticked === true)}
          >
            {text('documents.notify')}
          </Checkbox>
        </Flex>
      </FrameDialog>
      <AbandonDialog open={leaving} onStay={() => setLeaving(false)} onLeave={onClose}>
        {text('request.abandon')}
      </AbandonDialog>
    </>
  );
};
