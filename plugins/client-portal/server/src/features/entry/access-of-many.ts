import type { AccessOfMany } from '#protocol';
import type { AuditActor } from '../../foundation/audit/table';
import { defineService, type Foundation } from '../../foundation/foundation';
import { contactsOf } from '../people/service';
import type { ContactRow } from '../people/content-types';
import { accessOf } from './access';

/** Access of many contacts at once: what would happen, and what has (C5). */
export const manyOf = defineService((foundation: Foundation) => {
  const contacts = contactsOf(foundation);
  const access = accessOf(foundation);

  const find = async (ids: string[]) => {
    const unique = [...new Set(ids)];
    const rows = await contacts.byDocumentIds(unique);
    const byId = new Map(rows.map((row) => [row.documentId, row]));
    return unique.map((id) => ({ id, contact: byId.get(id) }));
  };

  /** Switching off says something of a contact that was never on too: it stays off from then on. */
  const changes = (contact: ContactRow, enabled: boolean) =>
    enabled ? contact.access === 'off' : contact.access === 'on' || contact.disabledAt === null;

  const entry = (
    id: string,
    contact: ContactRow | undefined,
    outcome: 'change' | 'skip'
  ): AccessOfMany['entries'][number] => {
    const skipped = contact ? ('already_so' as const) : ('unknown_contact' as const);
    return {
      contact: id,
      name: contact?.name ?? null,
      email: contact?.email ?? null,
      outcome,
      reason: outcome === 'skip' ? skipped : null,
    };
  };

  const report = (entries: AccessOfMany['entries']): AccessOfMany => ({
    total: entries.length,
    changed: entries.filter(({ outcome }) => outcome === 'change').length,
    entries,
  });

  return {
    async forecast(ids: string[], enabled: boolean): Promise<AccessOfMany> {
      const found = await find(ids);
      return report(
        found.map(({ id, contact }) =>
          entry(id, contact, contact && changes(contact, enabled) ? 'change' : 'skip')
        )
      );
    },

    async change(ids: string[], enabled: boolean, actor: AuditActor): Promise<AccessOfMany> {
      const entries: AccessOfMany['entries'] = [];
      for (const { id, contact } of await find(ids)) {
        const changed =
          contact &&
          (await (enabled
            ? access.enable(contact, actor, 'contacts')
            : access.disable(contact, actor, 'contacts')));
        entries.push(entry(id, contact, changed ? 'change' : 'skip'));
      }
      return report(entries);
    },
  };
});
