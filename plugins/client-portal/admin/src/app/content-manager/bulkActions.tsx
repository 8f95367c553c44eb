import type { DialogRequest } from '../../kit/dialogs/useDialogs';
import type { Recipient } from '../../kit/contacts/recipients';
import type { PermissionUid } from '#protocol';
import { useCan } from '../../kit/permissions';
import { useText } from '../../ui/text';
import type { TextKey } from '../../ui/text';
import type { BulkAction } from './apis';
import { contactModel, recipientOf } from './contactModel';
import { dialogRequests } from './dialogRequests';

interface Bulk {
  label: TextKey;
  needs: PermissionUid;
  variant: 'default' | 'secondary' | 'success-light' | 'danger-light';
  request: (contacts: Recipient[]) => DialogRequest;
}

const bulks: Bulk[] = [
  {
    label: 'contacts.bulk_invite',
    needs: 'invitations.send',
    variant: 'default',
    request: (contacts) => ({ dialog: 'send', kind: 'invitation', contacts }),
  },
  {
    label: 'action.login_email',
    needs: 'login-emails.send',
    variant: 'secondary',
    request: (contacts) => ({ dialog: 'send', kind: 'login-email', contacts }),
  },
  {
    label: 'action.share_documents',
    needs: 'documents.update',
    variant: 'secondary',
    request: (contacts) => ({ dialog: 'share-documents', contacts }),
  },
  {
    label: 'access.enable.confirm',
    needs: 'contacts.access',
    variant: 'success-light',
    request: (contacts) => ({ dialog: 'access-of-many', enabled: true, contacts }),
  },
  {
    label: 'access.disable.confirm',
    needs: 'contacts.access',
    variant: 'danger-light',
    request: (contacts) => ({ dialog: 'access-of-many', enabled: false, contacts }),
  },
];

const actionFor = ({ label, needs, variant, request }: Bulk): BulkAction => {
  const Action: BulkAction = ({ documents, model }) => {
    const text = useText();
    const can = useCan();
    if (model !== contactModel || !can(needs)) return null;
    return {
      label: text(label),
      variant,
      onClick: () => dialogRequests.ask(request(documents.map(recipientOf))),
    };
  };
  return Action;
};

/** What can be done with the contacts that are ticked in the Content Manager (C5). */
export const bulkActions = bulks.map(actionFor);
