import type { ReactElement } from 'react';
import {
  Cloud,
  Eye,
  Files,
  Key,
  Link as LinkIcon,
  ListPlus,
  Mail,
  PaperPlane,
  Pencil,
  Question,
} from '@strapi/icons';
import { useAccessDialogs } from '../../kit/dialogs/useDialogs';
import type { Contact, PermissionUid } from '#protocol';
import { useCan } from '../../kit/permissions';
import { useText } from '../../ui/text';

export interface ContactAction {
  key: string;
  label: string;
  icon: ReactElement;
  disabled?: boolean;
  danger?: boolean;
  onSelect: () => void;
}

/** What can be done for one contact, as far as the admin may (B8, C6, D2, D5, D8-D10, D13, X2, X7). */
export const useContactActions = (contact: Contact): ContactAction[] => {
  const text = useText();
  const can = useCan();
  const open = useAccessDialogs();
  const on = contact.access === 'on';
  const actions: (ContactAction & { needs: PermissionUid })[] = [
    {
      key: 'invite',
      needs: 'invitations.send',
      label: text(contact.stage === 'pending' ? 'action.resend' : 'action.invite_one'),
      icon: <PaperPlane />,
      disabled: contact.stage === 'joined',
      onSelect: () => open({ dialog: 'send', kind: 'invitation', contacts: [contact] }),
    },
    {
      key: 'login-email',
      needs: 'login-emails.send',
      label: text('action.login_email'),
      icon: <Mail />,
      onSelect: () => open({ dialog: 'send', kind: 'login-email', contacts: [contact] }),
    },
    {
      key: 'magic-link',
      needs: 'magic-links.create',
      label: text('action.magic_link'),
      icon: <LinkIcon />,
      onSelect: () => open({ dialog: 'magic-link', contact }),
    },
    {
      key: 'password-reset',
      needs: 'login-emails.send',
      label: text('action.password_reset'),
      icon: <Key />,
      onSelect: () => open({ dialog: 'password-reset', contact }),
    },
    {
      key: 'one-email',
      needs: 'emails.send',
      label: text('action.one_email'),
      icon: <Pencil />,
      onSelect: () => open({ dialog: 'one-email', contact }),
    },
    {
      key: 'share-documents',
      needs: 'documents.update',
      label: text('action.share_documents'),
      icon: <Files />,
      onSelect: () => open({ dialog: 'share-documents', contacts: [contact] }),
    },
    {
      key: 'request-documents',
      needs: 'documents.update',
      label: text('request.title'),
      icon: <ListPlus />,
      onSelect: () => open({ dialog: 'request-documents', contacts: [contact] }),
    },
    {
      key: 'view-as',
      needs: 'contacts.view-as',
      label: text('action.view_as'),
      icon: <Eye />,
      onSelect: () => open({ dialog: 'view-as', contact }),
    },
    {
      key: 'diagnosis',
      needs: 'contacts.read',
      label: text('action.diagnosis'),
      icon: <Question />,
      onSelect: () => open({ dialog: 'diagnosis', contact }),
    },
    {
      key: 'access',
      needs: 'contacts.access',
      label: text(on ? 'access.disable.confirm' : 'access.enable.confirm'),
      icon: <Cloud />,
      danger: on,
      onSelect: () => open({ dialog: 'access', contact }),
    },
  ];
  return actions.filter(({ needs }) => can(needs));
};
