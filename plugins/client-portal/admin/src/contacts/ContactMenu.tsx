import { IconButton, Menu } from '@strapi/design-system';
import { Cloud, Eye, Link as LinkIcon, Mail, More, PaperPlane } from '@strapi/icons';
import { useNavigate } from 'react-router-dom';
import { useAccessDialogs } from '../access/useAccessDialogs';
import type { Contact } from '../../../protocol/src/contacts';
import { useCan } from '../shell/permissions';
import { useText } from '../shell/text';

/** The actions of one contact in a list (B8, D2, D5, D8, D9). */
export const ContactMenu = ({ contact }: { contact: Contact }) => {
  const text = useText();
  const can = useCan();
  const navigate = useNavigate();
  const open = useAccessDialogs();
  const on = contact.access === 'on';
  const invite = contact.stage === 'pending' ? 'action.resend' : 'action.invite_one';
  return (
    <Menu.Root>
      <Menu.Trigger
        tag={IconButton}
        icon={<More />}
        label={text('contacts.actions', { name: contact.name || contact.email })}
        size="S"
      />
      <Menu.Content popoverPlacement="bottom-end">
        {can('magic-links.create') ? (
          <Menu.Item
            startIcon={<LinkIcon />}
            onSelect={() => open({ dialog: 'magic-link', contact })}
          >
            {text('action.magic_link')}
          </Menu.Item>
        ) : null}
        {can('invitations.send') ? (
          <Menu.Item
            startIcon={<PaperPlane />}
            disabled={contact.stage === 'joined'}
            onSelect={() => open({ dialog: 'send', kind: 'invitation', contacts: [contact] })}
          >
            {text(invite)}
          </Menu.Item>
        ) : null}
        {can('login-emails.send') ? (
          <Menu.Item
            startIcon={<Mail />}
            onSelect={() => open({ dialog: 'send', kind: 'login-email', contacts: [contact] })}
          >
            {text('action.login_email')}
          </Menu.Item>
        ) : null}
        {can('contacts.access') ? (
          <Menu.Item
            startIcon={<Cloud />}
            variant={on ? 'danger' : 'default'}
            onSelect={() => open({ dialog: 'access', contact })}
          >
            {text(on ? 'access.disable.confirm' : 'access.enable.confirm')}
          </Menu.Item>
        ) : null}
        <Menu.Item
          startIcon={<Eye />}
          onSelect={() => navigate(`/plugins/client-portal/contacts/${contact.id}`)}
        >
          {text('action.open')}
        </Menu.Item>
      </Menu.Content>
    </Menu.Root>
  );
};
