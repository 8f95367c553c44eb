import { defineService, type Foundation } from '../../foundation/foundation';
import { systemActor } from '../../foundation/audit/audit';
import type { AuditActor } from '../../foundation/audit/table';
import { contactTable, type ContactRow } from '../people/content-types';
import { loginOf } from './login';
import { sessionsOf } from './sessions/service';
import { usersOf } from './users/service';

/** Sources that are the switch itself; everything else gives access on the way. */
const byHand = new Set(['contact', 'contacts']);

/** The switch of one contact (D3, D5). Every path that ends or gives access comes through here. */
export const accessOf = defineService((foundation: Foundation) => {
  const { database, clock, happened } = foundation;
  const contacts = database.of(contactTable);
  const login = loginOf(foundation);
  const sessions = sessionsOf(foundation);
  const users = usersOf(foundation);

  return {
    /** @returns false when it was on already */
    enable: (contact: ContactRow, actor: AuditActor, source: string): Promise<boolean> =>
      database.transaction(async () => {
        // A link that was made while the switch-off was on its way is as old as the others: none comes back.
        if (contact.access === 'off' && byHand.has(source)) await login.forgetWaiting(contact.id);
        const changed = await contacts.update(
          (query) => {
            const off = query.where({ id: contact.id, access: 'off' });
            // Only who means to does give back what somebody has taken, perhaps a moment ago.
            return byHand.has(source) ? off : off.whereNull('disabled_at');
          },
          { access: 'on', disabledAt: null }
        );
        if (changed === 0) return false;
        await users.setBlocked(contact.id, false);
        const { documentId } = contact;
        await happened('access.enabled', {
          actor,
          contact: documentId,
          locked: true,
          data: { source },
        });
        return true;
      }),

    /** Ends sessions, links and codes in the same transaction: the next request of any of them is refused. */
    disable: (contact: ContactRow, actor: AuditActor, source: string): Promise<boolean> =>
      database.transaction(async () => {
        await login.forgetWaiting(contact.id);
        const changed = await contacts.update(
          (query) =>
            query
              .where({ id: contact.id })
              .andWhere((open) => open.where('access', 'on').orWhereNull('disabled_at')),
          { access: 'off', disabledAt: clock.now() }
        );
        if (changed > 0) await users.setBlocked(contact.id, true);
        await sessions.endAll(contact.id);
        if (changed === 0) return false;
        const { documentId } = contact;
        await happened('access.disabled', {
          actor,
          contact: documentId,
          locked: true,
          data: { source },
        });
        return true;
      }),

    /** What was begun so far is dead: sessions, links, codes. Access stays as it is. */
    forget: (contactId: number, documentId: string | null, why: string) =>
      database.transaction(async () => {
        await login.forgetWaiting(contactId);
        await sessions.endAll(contactId);
        await happened('access.ended', { actor: systemActor, contact: documentId, data: { why } });
      }),
  };
});
