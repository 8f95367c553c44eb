import { defineFeature } from '../../foundation/feature';
import { byContactId, contactRowsOf } from '../../kit/contact-rows';
import { permissionRoutes } from './api';
import { appPermissionTable } from './content-types';
import { permissionsOf } from './service';

/** What each contact may see and do. */
export const rights = defineFeature({
  name: 'rights',
  tables: [appPermissionTable],
  routes: permissionRoutes,
  contact: (foundation) => ({
    deleted: ({ id }) => permissionsOf(foundation).forget(id),
    ...contactRowsOf(foundation, [
      { table: appPermissionTable, of: byContactId, without: ['contactId'] },
    ]),
  }),
});
