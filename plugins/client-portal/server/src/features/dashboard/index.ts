import type { AdminApps } from '../../../../protocol/src';
import { labelIn } from '../../foundation/apps/registry';
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
    adminRoute('dashboard.read', {
      method: 'GET',
      path: '/apps',
      handler: (): Promise<AdminApps> =>
        Promise.resolve({
          results: foundation.apps.all().map((app) => ({
            id: app.id,
            label: labelIn(app, 'en'),
            icon: app.icon,
            source: app.source,
          })),
        }),
    }),
  ],
});
