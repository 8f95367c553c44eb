import { emailRoutes as routes } from '#protocol';
import type { Foundation } from '../../../foundation/foundation';
import { type StrapiRoute, adminRoute } from '../../../foundation/http/route';
import { contactsOf } from '../../people/service';
import { adminActor } from '../../../kit/actor';
import { customValues } from './custom-values';
import { emailsOf } from './service';

export const emailAdminRoutes = (foundation: Foundation): StrapiRoute[] => {
  const contacts = contactsOf(foundation);
  const emails = emailsOf(foundation);
  return [
    adminRoute(routes.customValues, () => Promise.resolve({ results: customValues })),
    adminRoute(routes.preview, async ({ params, body }) =>
      emails.preview(await contacts.need(params.id), body)
    ),
    adminRoute(routes.send, async ({ params, body, ctx }) => {
      const contact = await contacts.need(params.id);
      return { message: await emails.send(contact, body, adminActor(ctx)) };
    }),
  ];
};
