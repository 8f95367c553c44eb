import { z } from 'zod';
import type { ContactPart, OfContact } from '../../foundation/contacts';
import type { Foundation } from '../../foundation/foundation';
import { contactTable } from './content-types';

const uid = 'plugin::client-portal.contact';

const beforeSchema = z.array(
  z.object({
    id: z.number(),
    documentId: z.string(),
    email: z.string().nullish(),
    emailFolded: z
      .string()
      .nullish()
      .transform((folded) => folded ?? null),
  })
);

interface LifecycleEvent {
  params: { where?: unknown };
  state: Record<string, unknown>;
}

/**
 * Contacts change outside the portal too: in the Content Manager, by a script of the agency. When one is deleted or
 * its address changes hands, every room is told, the highest first.
 */
export const followContacts = (foundation: Foundation) => {
  const { strapi, database, mail, contactParts } = foundation;
  const contacts = database.of(contactTable);

  const remember = async (event: LifecycleEvent) => {
    event.state.before = await strapi.db
      .query(uid)
      .findMany({ where: (event.params.where ?? {}) as Record<string, unknown> });
  };
  const rememberedIn = (event: LifecycleEvent) => beforeSchema.parse(event.state.before ?? []);

  const tell = async (what: 'deleted' | 'readdressed', contact: OfContact) => {
    const parts: ContactPart[] = [...contactParts.values()].reverse();
    for (const part of parts) await part[what]?.(contact);
  };

  // In a transaction of ours, which joins the one that the change is made in: on SQLite a query beside it would
  // wait for the connection that it holds.
  const afterDelete = (event: LifecycleEvent) =>
    database.transaction(async () => {
      for (const contact of rememberedIn(event)) await tell('deleted', contact);
    });

  const afterUpdate = (event: LifecycleEvent) =>
    database.transaction(async () => {
      for (const before of rememberedIn(event)) {
        const now = await contacts.find((query) => query.where({ id: before.id }));
        if (!now || now.emailFolded === before.emailFolded) continue;
        await tell('readdressed', before);
        await contacts.update((query) => query.where({ id: before.id }), {
          passwordSetAt: null,
          provenAt: null,
        });
        if (!before.email) continue;
        await mail.queue(
          [
            {
              template: 'email-changed',
              to: { name: now.name, address: before.email },
              locale: now.locale ?? 'en',
              contactId: now.id,
            },
          ],
          true
        );
      }
    });

  strapi.db.lifecycles.subscribe({
    models: [uid],
    beforeUpdate: remember,
    afterUpdate,
    beforeDelete: remember,
    afterDelete,
    beforeDeleteMany: remember,
    afterDeleteMany: afterDelete,
  });
};
