import { Button, Flex } from '@strapi/design-system';
import { Link as LinkIcon, Mail, PaperPlane } from '@strapi/icons';
import { useCan } from '../../kit/permissions';
import { useDialogs } from '../../kit/dialogs/useDialogs';
import { useText } from '../../ui/text';

/** The three things an admin comes here to do (requirement B6). */
export const Actions = ({ enabled }: { enabled: boolean }) => {
  const text = useText();
  const can = useCan();
  const open = useDialogs();
  return (
    <Flex gap={3} wrap="wrap">
      {can('magic-links.create') ? (
        <Button
          size="L"
          startIcon={<LinkIcon />}
          disabled={!enabled}
          onClick={() => open({ dialog: 'magic-link' })}
        >
          {text('action.magic_link')}
        </Button>
      ) : null}
      {can('invitations.send') ? (
        <Button
          size="L"
          startIcon={<PaperPlane />}
          disabled={!enabled}
          onClick={() => open({ dialog: 'send', kind: 'invitation' })}
        >
          {text('action.invite')}
        </Button>
      ) : null}
      {can('login-emails.send') ? (
        <Button
          size="L"
          startIcon={<Mail />}
          disabled={!enabled}
          onClick={() => open({ dialog: 'send', kind: 'login-email' })}
        >
          {text('action.login_email')}
        </Button>
      ) : null}
    </Flex>
  );
};
