import { lazy } from 'react';
import { adminRoom } from '../../kit/room';
import { words } from './words';

export const guide = adminRoom({
  name: 'guide',
  words,
  pages: [{ path: 'guide', Page: lazy(() => import('./GuidePage')) }],
});
