import { lazy } from 'react';
import { adminRoom } from '../../kit/room';
import { words } from './words';

declare module '../../kit/names' {
  interface ChaptersOfRooms {
    permissions: true;
  }
}

export const appPermissions = adminRoom({
  name: 'app-permissions',
  words,
  contactTabs: [
    {
      at: 40,
      id: 'access',
      label: 'contact_tab.access',
      Content: lazy(() => import('./AccessTab')),
    },
  ],
  settingsPages: [
    {
      at: 80,
      page: 'app-permissions',
      title: 'settings.app-permissions.title',
      label: 'App permissions',
      guide: 'permissions',
      load: () => import('./AppPermissionsPage'),
    },
  ],
});
