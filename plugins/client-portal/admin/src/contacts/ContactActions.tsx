import { Button, Flex } from '@strapi/design-system';
import { Cloud, Link as LinkIcon, Mail, PaperPlane } from '@strapi/icons';
import { useAccessDialogs } from '../access/useAccessDialogs';
import type { Contact } from '../../../protocol/src/contacts';
import { useCan } from '../shell/permissions';
import { useText } from '../shell/text';

/** The actions of the contact whose page it is (C6, D2, D5, D8, D9). */
export const ContactActions = ({ contact }: { contact: Contact }) => {
  const text = useText();
  const can = useCan();
  const open = useAccessDialogs();
  const on = contact.access === 'on';
  return (
    <Flex gap={2} wrap="wrap">
      {can('contacts.access') ? (
        <Button
          variant={on ? 'danger-light' : 'success-light'}
          startIcon={<Cloud />}
          onClick={() => open({ dialog: 'access', contact })}
        >
          {text(on ? 'access.disable.confirm' : 'access.enable.confirm')}
        </Button>
      ) : null}
      {can('magic-links.create') ? (
        <Button
          variant="tertiary"
          startIcon={<LinkIcon />}
          onClick={() => open({ dialog: 'magic-link', contact })}
        >
          {text('action.magic_link')}
        </Button>
      ) : null}
      {can('login-emails.send') ? (
        <Button
          variant="tertiary"
          startIcon={<Mail />}
          onClick={() => open({ dialog: 'send', kind: 'login-email', contacts: [contact] })}
        >
          {text('action.login_email')}
        </Button>
      ) : null}
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
