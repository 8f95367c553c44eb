import { portalRoom } from '../../kit/room';

export const home = portalRoom({ name: 'home', pages: { '/': () => import('./home-page') } });
