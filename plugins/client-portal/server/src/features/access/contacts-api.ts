import {
  contactsQuerySchema,
  createContactSchema,
  pageQuerySchema,
  updateContactSchema,
  type Activity,
} from '../../../../protocol/src';
import type { Foundation } from '../../foundation/foundation';
import { paginationOf } from '../../foundation/http/pagination';
import { adminRoute, download, type StrapiRoute } from '../../foundation/http/route';
import { contactsCsv } from '../contacts/export';
import { contactsOf } from '../contacts/service';
import { contactDetailOf } from './contact-detail';

/** The contacts themselves, for admins. */
export const contactRoutes = (foundation: Foundation): StrapiRoute[] => {
  const { audit, clock } = foundation;
  const contacts = contactsOf(foundation);
  const detail = contactDetailOf(foundation);

  return [
    adminRoute('contacts.read', {
      method: 'GET',
      path: '/contacts',
      query: contactsQuerySchema,
      handler: ({ query }) => contacts.search(query),
    }),
    adminRoute('contacts.export', {
      method: 'GET',
      path: '/contacts/export',
      query: contactsQuerySchema,
      handler: ({ query }) => {
        const day = clock.now().toISOString().slice(0, 10);
        return Promise.resolve(
          download(`contacts-${day}.csv`, 'text/csv; charset=utf-8', contactsCsv(foundation, query))
        );
      },
    }),
    adminRoute('contacts.update', {
      method: 'POST',
      path: '/contacts',
      body: createContactSchema,
      handler: async ({ body }) => contacts.toContact(await contacts.create(body)),
    }),
    adminRoute('contacts.read', {
      method: 'GET',
      path: '/contacts/:id',
      handler: async ({ params }) => detail(await contacts.need(params.id ?? '')),
    }),
    adminRoute('contacts.update', {
      method: 'PUT',
      path: '/contacts/:id',
      body: updateContactSchema,
      handler: async ({ params, body }) => {
        const contact = await contacts.need(params.id ?? '');
        await contacts.update(contact, body);
        return contacts.toContact(await contacts.need(contact.documentId));
      },
    }),
    adminRoute('contacts.read', {
      method: 'GET',
      path: '/contacts/:id/activity',
      query: pageQuerySchema,
      handler: async ({ params, query }): Promise<Activity> => {
        const contact = await contacts.need(params.id ?? '');
        const { rows, total } = await audit.pageOfContact(contact.documentId, query);
        return {
          results: rows.map((row) => ({
            id: row.documentId,
            at: row.at.toISOString(),
            action: row.action,
            actor: { type: row.actor.type, name: row.actor.name },
            data: row.data,
            person: row.person,
          })),
          pagination: paginationOf(total, query),
        };
      },
    }),
  ];
};
