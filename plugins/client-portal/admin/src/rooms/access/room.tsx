import { Cloud, Eye, Key, Link as LinkIcon, Mail, PaperPlane } from '@strapi/icons';
import type { Contact, Target } from '#protocol';
import { adminRoom } from '../../kit/room';
import type { Recipient } from '../../kit/contacts/recipients';
import { AccessDialog } from './AccessDialog';
import { AccessOfManyDialog } from './AccessOfManyDialog';
import { MagicLinkDialog } from './MagicLinkDialog';
import { PasswordResetDialog } from './PasswordResetDialog';
import { ProgressDialog } from './ProgressDialog';
import { AccessSendDialog } from './AccessSendDialog';
import type { SendKind } from './sendKind';
import { ViewAsDialog } from './ViewAsDialog';
import { words } from './words';

declare module '../../kit/names' {
  interface DialogsOfRooms {
    send: { kind: SendKind; contacts?: readonly Recipient[] };
    progress: { kind: SendKind; batch: string };
    'magic-link': { contact?: Contact; target?: Target; targetTitle?: string };
    access: { contact: Contact };
    'access-of-many': { enabled: boolean; contacts: readonly Recipient[] };
    'password-reset': { contact: Contact };
    'view-as': { contact: Contact };
  }
}

export const access = adminRoom({
  name: 'access',
  words,
  // B8, C6, D2, D5, D8-D10, D13, X7
  contactActions: [
    {
      at: 10,
      key: 'invite',
      needs: 'invitations.send',
      label: ({ stage }) => (stage === 'pending' ? 'action.resend' : 'action.invite_one'),
      icon: <PaperPlane />,
      isDisabled: ({ stage }) => stage === 'joined',
      request: (contact) => ({ dialog: 'send', kind: 'invitation', contacts: [contact] }),
    },
    {
      at: 20,
      key: 'login-email',
      needs: 'login-emails.send',
      label: () => 'action.login_email',
      icon: <Mail />,
      request: (contact) => ({ dialog: 'send', kind: 'login-email', contacts: [contact] }),
    },
    {
      at: 30,
      key: 'magic-link',
      needs: 'magic-links.create',
      label: () => 'action.magic_link',
      icon: <LinkIcon />,
      request: (contact) => ({ dialog: 'magic-link', contact }),
    },
    {
      at: 40,
      key: 'password-reset',
      needs: 'login-emails.send',
      label: () => 'action.password_reset',
      icon: <Key />,
      request: (contact) => ({ dialog: 'password-reset', contact }),
    },
    {
      at: 80,
      key: 'view-as',
      needs: 'contacts.view-as',
      label: () => 'action.view_as',
      icon: <Eye />,
      request: (contact) => ({ dialog: 'view-as', contact }),
    },
    {
      at: 100,
      key: 'access',
      needs: 'contacts.access',
      label: (contact) =>
        contact.access === 'on' ? 'access.disable.confirm' : 'access.enable.confirm',
      icon: <Cloud />,
      isDanger: (contact) => contact.access === 'on',
      request: (contact) => ({ dialog: 'access', contact }),
    },
  ],
  bulkActions: [
    {
      at: 10,
      key: 'invite',
      needs: 'invitations.send',
      label: 'contacts.bulk_invite',
      variant: 'default',
      icon: <PaperPlane />,
      request: (contacts) => ({ dialog: 'send', kind: 'invitation', contacts }),
    },
    {
      at: 20,
      key: 'login-email',
      needs: 'login-emails.send',
      label: 'action.login_email',
      variant: 'secondary',
      icon: <Mail />,
      request: (contacts) => ({ dialog: 'send', kind: 'login-email', contacts }),
    },
    {
      at: 40,
      key: 'enable',
      needs: 'contacts.access',
      label: 'access.enable.confirm',
      variant: 'success-light',
      icon: <Cloud />,
      request: (contacts) => ({ dialog: 'access-of-many', enabled: true, contacts }),
    },
    {
      at: 50,
      key: 'disable',
      needs: 'contacts.access',
      label: 'access.disable.confirm',
      variant: 'danger-light',
      icon: <Cloud />,
      request: (contacts) => ({ dialog: 'access-of-many', enabled: false, contacts }),
    },
  ],
  dialogs: {
    send: AccessSendDialog,
    progress: ProgressDialog,
    'magic-link': MagicLinkDialog,
    access: AccessDialog,
    'access-of-many': AccessOfManyDialog,
    'password-reset': PasswordResetDialog,
    'view-as': ViewAsDialog,
  },
});
