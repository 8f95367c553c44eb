import { adminRoom } from '../../kit/room';
import { words } from './words';

declare module '../../kit/names' {
  interface ChaptersOfRooms {
    passwords: true;
    grants: true;
  }
}

/** The sections that belong to the portal as a whole (requirement A8). */
export const settings = adminRoom({
  name: 'settings',
  words,
  nav: {
    at: 60,
    to: '/settings/client-portal/general',
    needs: 'settings.read',
    label: 'nav.settings',
  },
  settingsPages: [
    {
      at: 10,
      page: 'general',
      title: 'settings.general.title',
      label: 'General',
      load: () => import('./GeneralPage'),
    },
    {
      at: 20,
      page: 'branding',
      title: 'settings.branding.title',
      label: 'Branding',
      load: () => import('./BrandingPage'),
    },
    {
      at: 40,
      page: 'email',
      title: 'settings.email.title',
      label: 'Email',
      load: () => import('./EmailPage'),
    },
    {
      at: 50,
      page: 'lifetimes',
      title: 'settings.lifetimes.title',
      label: 'Lifetimes',
      load: () => import('./LifetimesPage'),
    },
    {
      at: 60,
      page: 'sign-in',
      title: 'settings.sign-in.title',
      label: 'Sign-in methods',
      guide: 'passwords',
      load: () => import('./SignInPage'),
    },
    {
      at: 90,
      page: 'access-triggers',
      title: 'settings.access-triggers.title',
      label: 'Access triggers',
      guide: 'grants',
      load: () => import('./AccessTriggersPage'),
    },
  ],
});
