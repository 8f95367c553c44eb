import { Button, Flex, Menu } from '@strapi/design-system';
import { PaperPlane } from '@strapi/icons';
import type { Contact } from '#protocol';
import { useCan } from '../../kit/permissions';
import { useDialogs } from '../../kit/dialogs/useDialogs';
import { menuHeight } from '../../ui/menuHeight';
import { useText } from '../../ui/text';
import { ContactMenuItems } from './ContactMenuItems';

/** The actions of the contact whose page it is: the next one as a button, all of them in a menu. */
export const ContactActions = ({ contact }: { contact: Contact }) => {
  const text = useText();
  const can = useCan();
  const open = useDialogs();
  return (
    <Flex gap={2} wrap="wrap">
      <Menu.Root>
        <Menu.Trigger variant="tertiary">{text('column.actions')}</Menu.Trigger>
        <Menu.Content popoverPlacement="bottom-end" maxHeight={menuHeight}>
          <ContactMenuItems contact={contact} />
        </Menu.Content>
      </Menu.Root>
      {can('invitations.send') && contact.stage !== 'joined' ? (
        <Button
          startIcon={<PaperPlane />}
          onClick={() => open({ dialog: 'send', kind: 'invitation', contacts: [contact] })}
        >
          {text(contact.stage === 'pending' ? 'action.resend' : 'action.invite_one')}
        </Button>
      ) : null}
    </Flex>
  );
};
