import { contactRoutes } from '#protocol';
import { defineFeature } from '../../foundation/feature';
import { adminRoute } from '../../foundation/http/route';
import { byContactId, contactRowsOf } from '../../kit/contact-rows';
import { contactsOf } from '../people/service';
import { contactDetailOf } from './contact-detail';
import { grantTable } from './content-types';
import { grantsOf, type Grants } from './service';

export type { Granted } from './service';

/** What was given to whom, and what an admin sees of one contact. */
export const grants = defineFeature({
  name: 'grants',
  tables: [grantTable],
  routes: (foundation) => [
    adminRoute(contactRoutes.get, async ({ params }) =>
      contactDetailOf(foundation)(await contactsOf(foundation).need(params.id))
    ),
  ],
  contact: (foundation) => ({
    deleted: ({ id }) => grantsOf(foundation).forget(id),
    ...contactRowsOf(foundation, [{ table: grantTable, of: byContactId, without: ['contactId'] }]),
  }),
  services: {
    /** `strapi.plugin('client-portal').service('access').grant(contactId, { app, item, why })` */
    access: (foundation): Pick<Grants, 'grant'> => ({ grant: grantsOf(foundation).grant }),
  },
});
