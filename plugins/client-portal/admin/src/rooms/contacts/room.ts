import { lazy } from 'react';
import { adminRoom } from '../../kit/room';
import { ContactContentManagerPanel } from './ContactContentManagerPanel';
import { words } from './words';

declare module '../../kit/names' {
  interface ChaptersOfRooms {
    contacts: true;
    'contact-page': true;
  }
}

export const contacts = adminRoom({
  name: 'contacts',
  words,
  nav: { at: 20, to: 'contacts', needs: 'contacts.read', label: 'nav.contacts' },
  pages: [
    { path: 'contacts', needs: 'contacts.read', Page: lazy(() => import('./ContactsPage')) },
    { path: 'contacts/:id', needs: 'contacts.read', Page: lazy(() => import('./ContactPage')) },
  ],
  contactTabs: [
    {
      at: 10,
      id: 'overview',
      label: 'contact_tab.overview',
      keeps: true,
      Content: lazy(() => import('./OverviewTab')),
    },
    {
      at: 50,
      id: 'sessions',
      label: 'contact_tab.sessions',
      Content: lazy(() => import('./Sessions')),
    },
    {
      at: 60,
      id: 'links',
      label: 'contact_tab.links',
      Content: lazy(() => import('./LinksTab')),
    },
    {
      at: 70,
      id: 'activity',
      label: 'contact_tab.activity',
      Content: lazy(() => import('./Activity')),
    },
  ],
  contentManagerPanel: {
    at: 10,
    title: 'name',
    needs: ['contacts.read'],
    Content: ContactContentManagerPanel,
  },
});
