import { adminRoom } from '../../kit/room';
import { words } from './words';

declare module '../../kit/names' {
  interface ChaptersOfRooms {
    'identity-providers': true;
  }
}

export const identityProviders = adminRoom({
  name: 'identity-providers',
  words,
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
