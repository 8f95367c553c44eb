import { lazy } from 'react';
import { adminRoom } from '../../kit/room';

export const guide = adminRoom({
  name: 'guide',
  pages: [{ path: 'guide', Page: lazy(() => import('./GuidePage')) }],
});
