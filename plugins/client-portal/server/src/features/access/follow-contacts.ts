import { z } from 'zod';
import type { Foundation } from '../../foundation/foundation';
import { contactTable, type ContactRow } from '../contacts/content-types';
import { contactsOf } from '../contacts/service';
import { grantsOf } from './grants/service';
import { oidcOf } from './oidc/service';
import { permissionsOf } from './permissions/service';
import { accessOf } from './service';
import { usersOf } from './users/service';

const uid = 'plugin::client-portal.contact';

/**
 * Contacts change outside the portal too: in the Content Manager, by a script of the agency. When one is
 * deleted or its address changes hands, what was given to the old one is dead.
 */
export const followContacts = (foundation: Foundation) => {
  const { strapi, database, mail } = foundation;
  const contacts = database.of(contactTable);
  const access = accessOf(foundation);

  const matching = (where: unknown) =>
    strapi.db.query(uid).findMany({ where: where as Record<string, unknown> });

  const remember = async (event: {
    params: { where?: unknown };
    state: Record<string, unknown>;
  }) => {
    event.state.before = await matching(event.params.where ?? {});
  };

  const beforeSchema = z.array(
    z.object({
      id: z.number(),
      documentId: z.string(),
      email: z.string().nullish(),
      emailFolded: z.string().nullish(),
    })
  );

  /** What proves the person, apart from the mailbox. */
  const disown = async ({ id, documentId }: { id: number; documentId: string }) => {
    await usersOf(foundation).remove(documentId);
    await oidcOf(foundation).forget(id);
  };

  const tellOldAddress = (contact: ContactRow, address: string) =>
    mail.queue(
      [
        {
          template: 'email-changed',
          to: { name: contact.name, address },
          locale: contact.locale ?? 'en',
          contactId: contact.id,
        },
      ],
      true
    );

  const endAll = (why: string) => (event: { state: Record<string, unknown> }) =>
    database.transaction(async () => {
      for (const row of beforeSchema.parse(event.state.before ?? [])) {
        await access.forget(row.id, row.documentId, why);
        await disown(row);
        await grantsOf(foundation).forget(row.id);
        await permissionsOf(foundation).forget(row.id);
        await contactsOf(foundation).setPicture(row, null);
      }
    });

  strapi.db.lifecycles.subscribe({
    models: [uid],
    beforeUpdate: remember,
    // In a transaction of ours, which joins the one that the change is made in: on SQLite a query beside it
    // would wait for the connection that it holds.
    afterUpdate: (event) =>
      database.transaction(async () => {
        for (const row of beforeSchema.parse(event.state.before ?? [])) {
          const now = await contacts.find((query) => query.where({ id: row.id }));
          if (now && now.emailFolded !== row.emailFolded) {
            await access.forget(row.id, row.documentId, 'email-changed');
            // The new mailbox has to prove itself: neither password nor connected accounts come along (threat 81).
            await disown(row);
            await contacts.update((query) => query.where({ id: row.id }), {
              passwordSetAt: null,
              provenAt: null,
            });
            if (row.email) await tellOldAddress(now, row.email);
          }
        }
      }),
    beforeDelete: remember,
    afterDelete: endAll('deleted'),
    beforeDeleteMany: remember,
    afterDeleteMany: endAll('deleted'),
  });
};
