import { dashboardRoutes as routes } from '#protocol';
import { defineFeature } from '../../foundation/feature';
import { adminRoute } from '../../foundation/http/route';
import { dashboardOf } from './service';

/** What an admin sees first. */
export const dashboard = defineFeature({
  name: 'dashboard',
  routes: (foundation) => [adminRoute(routes.read, () => dashboardOf(foundation).read())],
});
