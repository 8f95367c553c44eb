import { Pencil } from '@strapi/icons';
import type { Contact } from '#protocol';
import { adminRoom } from '../../kit/room';
import { OneEmailDialog } from './OneEmailDialog';
import { words } from './words';

declare module '../../kit/names' {
  interface DialogsOfRooms {
    'one-email': { contact: Contact };
  }
}

export const emails = adminRoom({
  name: 'emails',
  words,
  contactActions: [
    {
      at: 50,
      key: 'one-email',
      needs: 'emails.send',
      label: () => 'action.one_email',
      icon: <Pencil />,
      request: (contact) => ({ dialog: 'one-email', contact }),
    },
  ],
  dialogs: { 'one-email': OneEmailDialog },
});
