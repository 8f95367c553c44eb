import { defineFeature } from '../../foundation/feature';
import { oldAdminRoute } from '../../foundation/http/old-route';
import { doctorOf } from './service';

/** What is unsafe or missing in this installation; the same as `npm run doctor`. */
export const doctor = defineFeature({
  name: 'doctor',
  adminRoutes: (foundation) => [
    oldAdminRoute('settings.read', {
      method: 'GET',
      path: '/doctor',
      handler: () => doctorOf(foundation).examine(),
    }),
  ],
  register: (foundation) => {
    foundation.strapi.server.use(doctorOf(foundation).watch);
  },
});
