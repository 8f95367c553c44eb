import { lazy } from 'react';
import { adminRoom } from '../../kit/room';
import { words } from './words';

declare module '../../kit/names' {
  interface ChaptersOfRooms {
    importing: true;
  }
}

export const imports = adminRoom({
  name: 'imports',
  words,
  pages: [
    { path: 'contacts/import', needs: 'contacts.import', Page: lazy(() => import('./ImportPage')) },
  ],
});
