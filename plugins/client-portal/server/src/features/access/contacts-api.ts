import {
  contactsQuerySchema,
  createContactSchema,
  pageQuerySchema,
  updateContactSchema,
  type Activity,
} from '#protocol';
import type { Foundation } from '../../foundation/foundation';
import { paginationOf } from '../../foundation/http/pagination';
import { download, type StrapiRoute } from '../../foundation/http/route';
import { oldAdminRoute } from '../../foundation/http/old-route';
import { contactsCsv } from '../contacts/export';
import { contactsOf } from '../contacts/service';
import { adminActor } from './actor';
import { contactDetailOf } from './contact-detail';

/** The contacts themselves, for admins. */
export const contactRoutes = (foundation: Foundation): StrapiRoute[] => {
  const { audit, clock, database } = foundation;
  const contacts = contactsOf(foundation);
  const detail = contactDetailOf(foundation);

  return [
    oldAdminRoute('contacts.read', {
      method: 'GET',
      path: '/contacts',
      query: contactsQuerySchema,
      handler: ({ query }) => contacts.search(query),
    }),
    oldAdminRoute('contacts.export', {
      method: 'GET',
      path: '/contacts/export',
      query: contactsQuerySchema,
      handler: async ({ query, ctx }) => {
        const day = clock.now().toISOString().slice(0, 10);
        await audit.append({
          action: 'contacts.exported',
          actor: adminActor(ctx),
          data: {
            filters: Object.keys(query).filter((name) => ['q', 'access', 'stage'].includes(name)),
          },
        });
        return download(
          `contacts-${day}.csv`,
          'text/csv; charset=utf-8',
          await contactsCsv(foundation, query)
        );
      },
    }),
    oldAdminRoute('contacts.update', {
      method: 'POST',
      path: '/contacts',
      body: createContactSchema,
      handler: async ({ body, ctx }) => {
        const contact = await database.transaction(async () => {
          const made = await contacts.create(body);
          await audit.append({
            action: 'contact.created',
            actor: adminActor(ctx),
            contact: made.documentId,
          });
          return made;
        });
        return contacts.toContact(contact);
      },
    }),
    oldAdminRoute('contacts.read', {
      method: 'GET',
      path: '/contacts/:id',
      handler: async ({ params }) => detail(await contacts.need(params.id ?? '')),
    }),
    oldAdminRoute('contacts.update', {
      method: 'PUT',
      path: '/contacts/:id',
      body: updateContactSchema,
      handler: async ({ params, body, ctx }) => {
        const contact = await contacts.need(params.id ?? '');
        await database.transaction(async () => {
          await contacts.update(contact, body);
          await audit.append({
            action: 'contact.changed',
            actor: adminActor(ctx),
            contact: contact.documentId,
            data: { fields: Object.keys(body) },
          });
        });
        return contacts.toContact(await contacts.need(contact.documentId));
      },
    }),
    oldAdminRoute('contacts.read', {
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
