import { boxKeySchema, updateContactPermissionsSchema, whoMayQuerySchema } from '#protocol';
import type { Foundation } from '../../../foundation/foundation';
import { fail } from '../../../foundation/http/errors';
import { type StrapiRoute } from '../../../foundation/http/route';
import { oldAdminRoute } from '../../../foundation/http/old-route';
import { contactsOf } from '../../contacts/service';
import { adminActor } from '../actor';
import { permissionsOf } from './service';

export const permissionRoutes = (foundation: Foundation): StrapiRoute[] => {
  const contacts = contactsOf(foundation);
  const permissions = permissionsOf(foundation);
  return [
    oldAdminRoute(['contacts.read', 'contacts.permissions'], {
      method: 'GET',
      path: '/contacts/:id/permissions',
      handler: async ({ params }) => permissions.xray(await contacts.need(params.id ?? '')),
    }),
    oldAdminRoute('contacts.permissions', {
      method: 'PUT',
      path: '/contacts/:id/permissions',
      body: updateContactPermissionsSchema,
      handler: async ({ params, body, ctx }) => {
        const contact = await contacts.need(params.id ?? '');
        await permissions.change(contact, body, adminActor(ctx));
        return permissions.xray(await contacts.need(contact.documentId));
      },
    }),
    oldAdminRoute('contacts.read', {
      method: 'GET',
      path: '/app-permissions/:key/contacts',
      query: whoMayQuerySchema,
      handler: ({ params, query }) => {
        const key = boxKeySchema.safeParse(params.key);
        if (!key.success) throw fail('not_found');
        return permissions.whoMay(key.data, query);
      },
    }),
  ];
};
