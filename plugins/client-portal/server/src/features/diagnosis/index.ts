import { diagnosisRoutes as routes } from '#protocol';
import { defineFeature } from '../../foundation/feature';
import { adminRoute } from '../../foundation/http/route';
import { contactsOf } from '../people/service';
import { diagnosisOf } from './service';

/** "Why can't she get in?" (X2) */
export const diagnosis = defineFeature({
  name: 'diagnosis',
  routes: (foundation) => [
    adminRoute(routes.ofContact, async ({ params }) =>
      diagnosisOf(foundation)(await contactsOf(foundation).need(params.id))
    ),
  ],
});
