import { doctorChecks, doctorRoutes as routes } from '#protocol';
import { defineFeature } from '../../foundation/feature';
import { adminRoute } from '../../foundation/http/route';
import { doctorOf } from './service';

/** What is unsafe or missing in this installation; the same as `npm run doctor`. */
export const doctor = defineFeature({
  name: 'doctor',
  names: { checks: doctorChecks },
  routes: (foundation) => [adminRoute(routes.examine, () => doctorOf(foundation).examine())],
  services: { doctor: doctorOf },
  register: (foundation) => {
    foundation.strapi.server.use(doctorOf(foundation).watch);
  },
});
