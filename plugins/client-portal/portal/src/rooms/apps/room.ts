import { portalRoom } from '../../kit/room';

/** Apps that have no room of their own: the agency's. */
export const apps = portalRoom({
  name: 'apps',
  pages: {
    '/apps/:app': () => import('./app-page'),
    '/apps/:app/:item': () => import('./item-page'),
  },
});
