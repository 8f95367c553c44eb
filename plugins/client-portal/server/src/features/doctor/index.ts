import { doctorRoutes as routes } from '#protocol';
import { defineFeature } from '../../foundation/feature';
import { adminRoute } from '../../foundation/http/route';
import { doctorOf } from './service';

/** What is unsafe or missing in this installation; the same as `npm run doctor`. */
export const doctor = defineFeature({
  name: 'doctor',
  adminRoutes: (foundation) => [adminRoute(routes.examine, () => doctorOf(foundation).examine())],
  register: (foundation) => {
    foundation.strapi.server.use(doctorOf(foundation).watch);
  },
});
