import { portalRoom } from '../../kit/room';
import { takeSecretFromAddress } from './link-secret';
import { asksForPassword } from './password/not-now';
import { words } from './words';

/** All ways into the portal: logging in, links, passwords, and an admin's view as a client. */
export const entry = portalRoom({
  name: 'entry',
  words,
  openPages: {
    '/login': () => import('./sign-in/sign-in-page'),
    '/l/:link': () => import('./link/link-page'),
    '/reset/:link': () => import('./password/reset-page'),
    '/view-as/:link': () => import('./view-as/view-as-page'),
  },
  gate: { holds: asksForPassword, page: () => import('./password/first-password-page') },
  atStart: takeSecretFromAddress,
});
