import { c, defineTable, type RowOf } from '../database/table';

/** Append only: nothing in the plugin updates or deletes a row, but erasing empties `person` and `salt`. */
export const auditTable = defineTable({
  name: 'audit-event',
  plural: 'audit-events',
  displayName: 'Audit event',
  columns: {
    /** `contact:<id>`, or `<kind>:<id>` of another thing; null for what concerns no known contact, which is kept unchained */
    chain: c.nullableString(),
    sequence: c.nullableInteger(),
    action: c.string(),
    at: c.date(),
    actor: c.json<AuditActor>(),
    data: c.json<Record<string, unknown>>(),
    /** id of the event whose subscriber did it */
    cause: c.nullableString(),
    /** what identifies somebody: address, device; erasable */
    person: c.json<Record<string, unknown> | null>(),
    salt: c.nullableString(),
    personHash: c.nullableString(),
    previousHash: c.nullableString(),
    hash: c.nullableString(),
  },
  unique: [['chain', 'sequence']],
  indexes: [['at']],
});

export interface AuditActor {
  type: 'admin' | 'client' | 'system' | 'anyone';
  id: string | null;
  name: string | null;
}

export type AuditRow = RowOf<typeof auditTable>;
