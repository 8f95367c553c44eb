import { contactRoutes as routes, type ContactDeed } from '#protocol';
import type { Foundation } from '../../foundation/foundation';
import { paginationOf } from '../../foundation/http/pagination';
import { type StrapiRoute, adminRoute, download } from '../../foundation/http/route';
import { contactsCsv } from './export';
import { contactsOf } from './service';
import { adminActor } from '../../kit/actor';

/** The contacts themselves, for admins. */
export const contactRoutes = (foundation: Foundation): StrapiRoute[] => {
  const { audit, clock, database, happened } = foundation;
  const contacts = contactsOf(foundation);

  return [
    adminRoute(routes.list, ({ query }) => contacts.search(query)),
    adminRoute(routes.export, async ({ query, ctx }) => {
      const day = clock.now().toISOString().slice(0, 10);
      await happened('contacts.exported', {
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
    }),
    adminRoute(routes.create, async ({ body, ctx }) => {
      const contact = await database.transaction(async () => {
        const made = await contacts.create(body);
        await happened('contact.created', { actor: adminActor(ctx), contact: made.documentId });
        return made;
      });
      return contacts.toContact(contact);
    }),
    adminRoute(routes.update, async ({ params, body, ctx }) => {
      const contact = await contacts.need(params.id);
      await database.transaction(async () => {
        await contacts.update(contact, body);
        await happened('contact.changed', {
          actor: adminActor(ctx),
          contact: contact.documentId,
          data: { fields: Object.keys(body) },
        });
      });
      return contacts.toContact(await contacts.need(contact.documentId));
    }),
    adminRoute(routes.activity, async ({ params, query }) => {
      const contact = await contacts.need(params.id);
      const { rows, total } = await audit.pageOfContact(contact.documentId, query);
      return {
        results: rows.map((row) => ({
          id: row.documentId,
          at: row.at.toISOString(),
          action: row.action as ContactDeed,
          actor: { type: row.actor.type, name: row.actor.name },
          data: row.data,
          person: row.person,
        })),
        pagination: paginationOf(total, query),
      };
    }),
  ];
};
