import { defineFeature } from '../../foundation/feature';
import { adminRoute } from '../../foundation/http/route';
import { dashboardOf } from './service';

/** What an admin sees first. */
export const dashboard = defineFeature({
  name: 'dashboard',
  adminRoutes: (foundation) => [
    adminRoute('dashboard.read', {
      method: 'GET',
      path: '/dashboard',
      handler: () => dashboardOf(foundation).read(),
    }),
  ],
});
