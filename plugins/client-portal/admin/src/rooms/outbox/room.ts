import { lazy } from 'react';
import { adminRoom } from '../../kit/room';
import { words } from './words';

declare module '../../kit/names' {
  interface ChaptersOfRooms {
    outbox: true;
  }
}

export const outbox = adminRoom({
  name: 'outbox',
  words,
  nav: { at: 50, to: 'outbox', needs: 'outbox.read', label: 'nav.outbox' },
  pages: [{ path: 'outbox', needs: 'outbox.read', Page: lazy(() => import('./OutboxPage')) }],
  contactCards: [
    {
      at: 10,
      tab: 'links',
      title: 'contact.messages',
      needs: 'outbox.read',
      Content: lazy(() => import('./ContactMessages')),
    },
  ],
});
