import { Typography } from '@strapi/design-system';
import { Key } from '@strapi/icons';
import { type Contact, contactRoutes } from '#protocol';
import { AskDialog } from '../../kit/dialogs/AskDialog';
import { useAction } from '../../kit/requests/useAction';
import { useText } from '../../ui/text';

interface PasswordResetDialogProps {
  contact: Contact;
  onClose: () => void;
}

/** Sends the contact a link that sets a new password (D10). Nobody but the contact gets it. */
export const PasswordResetDialog = ({ contact, onClose }: PasswordResetDialogProps) => {
  const text = useText();
  const [send, { error, isLoading }] = useAction(contactRoutes.sendPasswordReset, {
    done: text('password_reset.sent', { email: contact.email }),
    after: onClose,
    failure: 'shown',
  });
  return (
    <AskDialog
      title={text('action.password_reset')}
      icon={<Key width="2.4rem" height="2.4rem" aria-hidden />}
      confirm={text('password_reset.send')}
      busy={isLoading}
      error={error}
      onConfirm={() => send({ id: contact.id })}
      onClose={onClose}
    >
      <Typography tag="p" style={{ overflowWrap: 'anywhere' }}>
        {text('password_reset.body', { email: contact.email })}
      </Typography>
      <Typography tag="p" textColor="neutral600">
        {text(contact.passwordSet ? 'password_reset.set' : 'password_reset.unset')}
      </Typography>
    </AskDialog>
  );
};
