import { lazy } from 'react';
import { adminRoom } from '../../kit/room';

declare module '../../kit/names' {
  interface ChaptersOfRooms {
    importing: true;
  }
}

export const imports = adminRoom({
  name: 'imports',
  pages: [
    { path: 'contacts/import', needs: 'contacts.import', Page: lazy(() => import('./ImportPage')) },
  ],
});
