import { rightsRoutes as routes } from '#protocol';
import type { Foundation } from '../../foundation/foundation';
import { type StrapiRoute, adminRoute } from '../../foundation/http/route';
import { contactsOf } from '../people/service';
import { adminActor } from '../../kit/actor';
import { permissionsOf } from './service';

export const permissionRoutes = (foundation: Foundation): StrapiRoute[] => {
  const contacts = contactsOf(foundation);
  const permissions = permissionsOf(foundation);
  return [
    adminRoute(routes.ofContact, async ({ params }) =>
      permissions.xray(await contacts.need(params.id))
    ),
    adminRoute(routes.change, async ({ params, body, ctx }) => {
      const contact = await contacts.need(params.id);
      await permissions.change(contact, body, adminActor(ctx));
      return permissions.xray(await contacts.need(contact.documentId));
    }),
    adminRoute(routes.whoMay, ({ params, query }) => permissions.whoMay(params.key, query)),
  ];
};
