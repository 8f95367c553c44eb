import type { Knex } from 'knex';
import type { ContactPart, OfContact } from '../foundation/contacts';
import type { AnyTable } from '../foundation/database/table';
import type { Foundation } from '../foundation/foundation';

/** The rows of one table that are about a contact. */
interface ContactRows {
  table: AnyTable;
  of: (query: Knex.QueryBuilder, contact: OfContact) => Knex.QueryBuilder;
  /** columns that say nothing to the contact itself: hashes, keys of a storage, numbers of other rows */
  without?: readonly string[];
  /** rows that stay, because others need them: what these columns hold then instead */
  emptied?: Record<string, unknown>;
}

export const byContactId = (query: Knex.QueryBuilder, { id }: OfContact) =>
  query.where({ contact_id: id });

/** Exports and erases of a room whose tables say by themselves which rows are a contact's; lower rows come last. */
export const contactRowsOf = (
  { database }: Foundation,
  parts: readonly ContactRows[]
): Pick<ContactPart, 'exports' | 'erases'> => ({
  async exports(contact) {
    const found: Record<string, object[]> = {};
    for (const { table, of, without = [] } of parts) {
      const rows = await database.of(table).list((query) => of(query, contact).orderBy('id'));
      const read = rows.map((row) =>
        Object.fromEntries(
          Object.entries(row).filter(([name]) => name !== 'id' && !without.includes(name))
        )
      );
      found[table.name] = [...(found[table.name] ?? []), ...read];
    }
    return found;
  },
  async erases(contact) {
    for (const { table, of, emptied } of parts) {
      if (emptied) await database.of(table).update((query) => of(query, contact), emptied);
      else await database.of(table).delete((query) => of(query, contact));
    }
  },
});
