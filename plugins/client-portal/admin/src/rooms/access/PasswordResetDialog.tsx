import { Button, Dialog, Flex, Typography } from '@strapi/design-system';
import { Key } from '@strapi/icons';
import { type Contact, contactRoutes } from '#protocol';
import { Failure } from '../../kit/Failure';
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
    <Dialog.Root open onOpenChange={(open) => (open ? undefined : onClose())}>
      <Dialog.Content>
        <Dialog.Header>{text('action.password_reset')}</Dialog.Header>
        <Dialog.Body icon={<Key width="2.4rem" height="2.4rem" aria-hidden />}>
          <Flex direction="column" gap={4} alignItems="stretch">
            <Typography tag="p" style={{ overflowWrap: 'anywhere' }}>
              {text('password_reset.body', { email: contact.email })}
            </Typography>
            <Typography tag="p" textColor="neutral600">
              {text(contact.passwordSet ? 'password_reset.set' : 'password_reset.unset')}
            </Typography>
            {error ? <Failure error={error} /> : null}
          </Flex>
        </Dialog.Body>
        <Dialog.Footer>
          <Dialog.Cancel>
            <Button fullWidth variant="tertiary">
              {text('cancel')}
            </Button>
          </Dialog.Cancel>
          <Button fullWidth loading={isLoading} onClick={() => void send({ id: contact.id })}>
            {text('password_reset.send')}
          </Button>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
};
