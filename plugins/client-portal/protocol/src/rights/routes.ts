import { z } from 'zod';
import { route, routeGroup } from '../http/route';
import { boxKeySchema, pageQuerySchema, publicIdSchema } from '../values';
import {
  contactPermissionsSchema,
  updateContactPermissionsSchema,
  whoMayQuerySchema,
  whoMaySchema,
} from './app-permissions';
import { adminAppsSchema, appItemDetailSchema, appItemsSchema, homeSchema } from './apps';

const itemsQuerySchema = pageQuerySchema.extend({ q: z.string().trim().max(200).optional() });

/** The landing page, and lists and details of the apps that have them. */
export const appRoutes = routeGroup('apps', {
  home: route.client('GET', '/home', {
    does: 'Shows what waits for the client, and a card for each app that has something to show.',
    answer: homeSchema,
  }),
  items: route.client('GET', '/apps/:app/items', {
    does: 'Lists what an app has for the client.',
    needs: ':app',
    query: itemsQuerySchema,
    answer: appItemsSchema,
  }),
  item: route.client('GET', '/apps/:app/items/:item', {
    does: 'Shows one of them; its text is HTML that the server has sanitised.',
    needs: ':app',
    params: { item: publicIdSchema },
    answer: appItemDetailSchema,
  }),
});

export const rightsRoutes = routeGroup('admin.rights', {
  apps: route.admin('GET', '/apps', {
    does: 'Lists the apps and their finer boxes.',
    needs: [
      'dashboard.read',
      'contacts.read',
      'contacts.permissions',
      'invitations.send',
      'magic-links.create',
      'settings.read',
    ],
    answer: adminAppsSchema,
  }),
  ofContact: route.admin('GET', '/contacts/:id/permissions', {
    does: 'Shows what a contact can see, and why.',
    needs: ['contacts.read', 'contacts.permissions'],
    params: { id: publicIdSchema },
    answer: contactPermissionsSchema,
  }),
  change: route.admin('PUT', '/contacts/:id/permissions', {
    does: 'Decides for one contact; null goes back to what holds for everybody.',
    needs: 'contacts.permissions',
    params: { id: publicIdSchema },
    body: updateContactPermissionsSchema,
    answer: contactPermissionsSchema,
  }),
  whoMay: route.admin('GET', '/app-permissions/:key/contacts', {
    does: 'Lists who may use an app or a box, and why.',
    needs: 'contacts.read',
    params: { key: boxKeySchema },
    query: whoMayQuerySchema,
    answer: whoMaySchema,
  }),
});
