import { defineFeature } from '../../foundation/feature';
import { oldAdminRoute } from '../../foundation/http/old-route';
import { dashboardOf } from './service';

/** What an admin sees first. */
export const dashboard = defineFeature({
  name: 'dashboard',
  adminRoutes: (foundation) => [
    oldAdminRoute('dashboard.read', {
      method: 'GET',
      path: '/dashboard',
      handler: () => dashboardOf(foundation).read(),
    }),
  ],
});
