import { portalRoom } from '../../kit/room';
import { words } from './words';

/** The client's own details; without them, only how it signs in. */
export const profile = portalRoom({
  name: 'profile',
  app: 'profile',
  own: { without: '/account' },
  words,
  pages: {
    '/profile': () => import('./profile-page'),
    '/account': () => import('./account-page'),
  },
});
