import { lazy } from 'react';
import { adminRoom } from '../../kit/room';
import { homeWidget } from './homeWidget';

declare module '../../kit/names' {
  interface ChaptersOfRooms {
    dashboard: true;
  }
}

export const dashboard = adminRoom({
  name: 'dashboard',
  nav: { at: 10, to: '', needs: 'dashboard.read', label: 'nav.dashboard' },
  pages: [{ path: '', needs: 'dashboard.read', Page: lazy(() => import('./DashboardPage')) }],
  homeWidget,
});
