import { IconButton, Menu } from '@strapi/design-system';
import { More } from '@strapi/icons';
import { useNavigate } from 'react-router-dom';
import type { Contact } from '#protocol';
import { contactPath } from '../../kit/contacts/contactPath';
import { menuHeight } from '../../ui/menuHeight';
import { useText } from '../../ui/text';
import { ContactMenuItems } from './ContactMenuItems';

/** The actions of one contact in a list (B8). */
export const ContactMenu = ({ contact }: { contact: Contact }) => {
  const text = useText();
  const navigate = useNavigate();
  return (
    <Menu.Root>
      <Menu.Trigger
        tag={IconButton}
        icon={<More />}
        label={text('contacts.actions', { name: contact.name || contact.email })}
        size="S"
      />
      <Menu.Content popoverPlacement="bottom-end" maxHeight={menuHeight}>
        <Menu.Item onSelect={() => navigate(contactPath(contact.id))}>
          {text('action.open')}
        </Menu.Item>
        <ContactMenuItems contact={contact} />
      </Menu.Content>
    </Menu.Root>
  );
};
