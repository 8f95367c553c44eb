import { adminRoom } from '../../kit/room';
import { words } from './words';

declare module '../../kit/names' {
  interface ChaptersOfRooms {
    domain: true;
  }
}

export const domain = adminRoom({
  name: 'domain',
  words,
  settingsPages: [
    {
      at: 30,
      page: 'domain',
      title: 'settings.domain.title',
      label: 'Domain',
      guide: 'domain',
      load: () => import('./DomainPage'),
    },
  ],
});
