import { Button, Flex, Typography } from '@strapi/design-system';
import { Cloud, Files, Mail, PaperPlane } from '@strapi/icons';
import { useAccessDialogs } from '../../kit/dialogs/useDialogs';
import type { Contact } from '#protocol';
import { useCan } from '../../kit/permissions';
import { useText } from '../../ui/text';

interface BulkActionsProps {
  contacts: Contact[];
  onClear: () => void;
}

/** What can be done with the ticked contacts (C5, D5). */
export const BulkActions = ({ contacts, onClear }: BulkActionsProps) => {
  const text = useText();
  const can = useCan();
  const open = useAccessDialogs();
  return (
    <Flex gap={3} wrap="wrap" padding={3} background="primary100" hasRadius>
      <Typography role="status">{text('contacts.selected', { count: contacts.length })}</Typography>
      {can('invitations.send') ? (
        <Button
          size="S"
          startIcon={<PaperPlane />}
          onClick={() => open({ dialog: 'send', kind: 'invitation', contacts })}
        >
          {text('contacts.bulk_invite')}
        </Button>
      ) : null}
      {can('login-emails.send') ? (
        <Button
          size="S"
          variant="secondary"
          startIcon={<Mail />}
          onClick={() => open({ dialog: 'send', kind: 'login-email', contacts })}
        >
          {text('action.login_email')}
        </Button>
      ) : null}
      {can('documents.update') ? (
        <Button
          size="S"
          variant="secondary"
          startIcon={<Files />}
          onClick={() => open({ dialog: 'share-documents', contacts })}
        >
          {text('action.share_documents')}
        </Button>
      ) : null}
      {can('contacts.access')
        ? ([true, false] as const).map((enabled) => (
            <Button
              key={String(enabled)}
              size="S"
              variant={enabled ? 'success-light' : 'danger-light'}
              startIcon={<Cloud />}
              onClick={() => open({ dialog: 'access-of-many', enabled, contacts })}
            >
              {text(enabled ? 'access.enable.confirm' : 'access.disable.confirm')}
            </Button>
          ))
        : null}
      <Button size="S" variant="tertiary" onClick={onClear}>
        {text('contacts.clear_selection')}
      </Button>
    </Flex>
  );
};
