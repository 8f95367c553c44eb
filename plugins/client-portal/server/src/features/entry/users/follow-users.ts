import { z } from 'zod';
import { systemActor } from '../../../foundation/audit/audit';
import type { Foundation } from '../../../foundation/foundation';
import { contactTable } from '../../people/content-types';
import { contactsOf } from '../../people/service';
import { accessOf } from '../access';
import { userUid, usersOf } from './service';

const beforeSchema = z.array(
  z.object({
    id: z.number(),
    email: z.string().nullish(),
    password: z.string().nullish(),
    blocked: z.boolean().nullish(),
  })
);

interface LifecycleEvent {
  params: { where?: unknown };
  state: Record<string, unknown>;
}

/**
 * Strapi changes the linked users too: in the Content Manager, by its own controllers, by a script of the
 * agency. Blocked or deleted there is switched off here; another address or password there ends what was
 * begun with the old one.
 */
export const followUsers = (foundation: Foundation) => {
  const { strapi, database, clock } = foundation;
  const users = usersOf(foundation);
  const access = accessOf(foundation);
  const contacts = contactsOf(foundation);
  const contactRows = database.of(contactTable);

  const remember = async (event: LifecycleEvent) => {
    const before = beforeSchema.parse(
      await strapi.db
        .query(userUid)
        .findMany({ where: (event.params.where ?? {}) as Record<string, unknown> })
    );
    // A deleted user's link goes with it: whose it was has to be known beforehand.
    const linked = await users.contactsOf(before.map(({ id }) => id));
    event.state.linked = linked.flatMap(({ contactId, userId }) => {
      const user = before.find(({ id }) => id === userId);
      return user ? [{ contactId, user }] : [];
    });
  };

  const linkedIn = (event: LifecycleEvent) =>
    z
      .array(z.object({ contactId: z.number(), user: beforeSchema.element }))
      .parse(event.state.linked ?? []);

  // In a transaction of ours, which joins the one that the change is made in: on SQLite a query beside it
  // would wait for the connection that it holds.
  const afterUpdate = (event: LifecycleEvent) =>
    database.transaction(async () => {
      for (const { contactId, user } of linkedIn(event)) {
        const [now] = beforeSchema.parse(
          await strapi.db.query(userUid).findMany({ where: { id: user.id } })
        );
        const contact = await contacts.byId(contactId);
        if (!now || !contact) continue;
        if (now.blocked && !user.blocked) {
          await access.disable(contact, systemActor, 'user-blocked');
        }
        if (now.password !== user.password) {
          await contactRows.update((query) => query.where({ id: contactId }), {
            passwordSetAt: now.password ? clock.now() : null,
          });
          await access.forget(contactId, contact.documentId, 'user-password-changed');
        }
        if (now.email !== user.email) {
          await access.forget(contactId, contact.documentId, 'user-email-changed');
        }
      }
    });

  const afterDelete = (event: LifecycleEvent) =>
    database.transaction(async () => {
      for (const { contactId } of linkedIn(event)) {
        const contact = await contacts.byId(contactId);
        if (!contact) continue;
        await contactRows.update((query) => query.where({ id: contactId }), {
          passwordSetAt: null,
        });
        await access.disable(contact, systemActor, 'user-deleted');
      }
    });

  const inTransaction =
    (work: (event: LifecycleEvent) => Promise<void>) => (event: LifecycleEvent) =>
      database.transaction(() => work(event));

  strapi.db.lifecycles.subscribe({
    models: [userUid],
    beforeUpdate: inTransaction(remember),
    afterUpdate,
    beforeUpdateMany: inTransaction(remember),
    afterUpdateMany: afterUpdate,
    beforeDelete: inTransaction(remember),
    afterDelete,
    beforeDeleteMany: inTransaction(remember),
    afterDeleteMany: afterDelete,
  });
};
