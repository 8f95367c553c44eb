import { adminRoom } from '../../kit/room';

declare module '../../kit/names' {
  interface ChaptersOfRooms {
    'identity-providers': true;
  }
}

export const identityProviders = adminRoom({
  name: 'identity-providers',
  settingsPages: [
    {
      at: 70,
      page: 'identity-providers',
      title: 'settings.identity-providers.title',
      label: 'Identity providers',
      guide: 'identity-providers',
      load: () => import('./IdentityProvidersPage'),
    },
  ],
});
