import { useState } from 'react';
import { Checkbox, Typography } from '@strapi/design-system';
import { Cloud } from '@strapi/icons';
import { type Contact, contactRoutes } from '#protocol';
import { readError } from '../../kit/errors';
import { AskDialog } from '../../kit/dialogs/AskDialog';
import { useAction } from '../../kit/requests/useAction';
import { useText } from '../../ui/text';
import { TextAreaField } from '../../ui/TextAreaField';

interface AccessDialogProps {
  contact: Contact;
  onClose: () => void;
}

/** Switches one contact's access, after saying what that does (D2, D5). */
export const AccessDialog = ({ contact, onClose }: AccessDialogProps) => {
  const text = useText();
  const enabling = contact.access === 'off';
  const [notify, setNotify] = useState(enabling && contact.stage !== 'joined');
  const [note, setNote] = useState('');
  const verb = enabling ? 'enable' : 'disable';
  const name = contact.name || contact.email;
  const [change, { error, isLoading }] = useAction(contactRoutes.changeAccess, {
    done: text(`access.${verb}.done`, { name }),
    after: onClose,
    failure: 'shown',
  });
  const { fields } = readError(error);

  return (
    <AskDialog
      title={text(`access.${verb}.title`, { name })}
      icon={<Cloud width="2.4rem" height="2.4rem" fill={enabling ? 'success600' : 'danger600'} />}
      confirm={text(`access.${verb}.confirm`)}
      variant={enabling ? 'success' : 'danger'}
      busy={isLoading}
      error={error}
      onConfirm={() =>
        change({
          id: contact.id,
          enabled: enabling,
          notify: enabling && notify,
          ...(enabling && notify && note.trim() ? { note: note.trim() } : {}),
        })
      }
      onClose={onClose}
    >
      <Typography tag="p">{text(`access.${verb}.body`)}</Typography>
      {enabling ? (
        <Checkbox checked={notify} onCheckedChange={(ticked) => setNotify(ticked === true)}>
          {text('access.enable.notify', { email: contact.email })}
        </Checkbox>
      ) : null}
      {enabling && notify ? (
        <TextAreaField
          label={text('access.enable.note')}
          hint={text('access.enable.note.hint')}
          error={'note' in fields ? text('access.enable.note.invalid') : undefined}
          maxLength={2000}
          value={note}
          onChange={setNote}
        />
      ) : null}
    </AskDialog>
  );
};
