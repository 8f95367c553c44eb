import { Question } from '@strapi/icons';
import type { Contact } from '#protocol';
import { adminRoom } from '../../kit/room';
import { DiagnosisDialog } from './DiagnosisDialog';
import { words } from './words';

declare module '../../kit/names' {
  interface DialogsOfRooms {
    diagnosis: { contact: Contact };
  }
}

export const diagnosis = adminRoom({
  name: 'diagnosis',
  words,
  contactActions: [
    {
      at: 90,
      key: 'diagnosis',
      needs: 'contacts.read',
      label: () => 'action.diagnosis',
      icon: <Question />,
      request: (contact) => ({ dialog: 'diagnosis', contact }),
    },
  ],
  dialogs: { diagnosis: DiagnosisDialog },
});
