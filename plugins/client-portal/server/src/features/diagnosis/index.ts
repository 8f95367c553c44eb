import { defineFeature } from '../../foundation/feature';
import { oldAdminRoute } from '../../foundation/http/old-route';
import { contactsOf } from '../contacts/service';
import { diagnosisOf } from './service';

/** "Why can't she get in?" (X2) */
export const diagnosis = defineFeature({
  name: 'diagnosis',
  adminRoutes: (foundation) => [
    oldAdminRoute('contacts.read', {
      method: 'GET',
      path: '/contacts/:id/diagnosis',
      handler: async ({ params }) =>
        diagnosisOf(foundation)(await contactsOf(foundation).need(params.id ?? '')),
    }),
  ],
});
