import { adminRoom } from '../../kit/room';

declare module '../../kit/names' {
  interface ChaptersOfRooms {
    domain: true;
  }
}

export const domain = adminRoom({
  name: 'domain',
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
