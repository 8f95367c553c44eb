import { oneEmailSchema, type CustomValues } from '#protocol';
import type { Foundation } from '../../../foundation/foundation';
import { type StrapiRoute } from '../../../foundation/http/route';
import { accepted, oldAdminRoute } from '../../../foundation/http/old-route';
import { contactsOf } from '../../contacts/service';
import { adminActor } from '../actor';
import { customValues } from './custom-values';
import { emailsOf } from './service';

export const emailRoutes = (foundation: Foundation): StrapiRoute[] => {
  const contacts = contactsOf(foundation);
  const emails = emailsOf(foundation);
  return [
    oldAdminRoute('emails.send', {
      method: 'GET',
      path: '/custom-values',
      handler: (): Promise<CustomValues> => Promise.resolve({ results: customValues }),
    }),
    oldAdminRoute('emails.send', {
      method: 'POST',
      path: '/contacts/:id/emails/preview',
      body: oneEmailSchema,
      handler: async ({ params, body }) =>
        emails.preview(await contacts.need(params.id ?? ''), body),
    }),
    oldAdminRoute('emails.send', {
      method: 'POST',
      path: '/contacts/:id/emails',
      body: oneEmailSchema,
      handler: async ({ params, body, ctx }) => {
        const contact = await contacts.need(params.id ?? '');
        return accepted({ message: await emails.send(contact, body, adminActor(ctx)) });
      },
    }),
  ];
};
