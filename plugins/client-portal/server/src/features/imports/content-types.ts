import type { ImportEntry, ImportRow } from '#protocol';
import { c, defineTable, type RowOf } from '../../foundation/database/table';

/** One file of contacts that is being worked through. */
export const contactImportTable = defineTable({
  name: 'contact-import',
  plural: 'contact-imports',
  displayName: 'Contact import',
  columns: {
    /** emptied when they are worked through */
    rows: c.json<ImportRow[]>(),
    entries: c.json<ImportEntry[]>(),
    existing: c.word<'skip' | 'update'>(),
    country: c.nullableString(),
    total: c.integer(),
    /** rows that are done: where a restart goes on */
    cursor: c.integer(),
    actorId: c.nullableString(),
    actorName: c.nullableString(),
  },
});

export type ContactImportRow = RowOf<typeof contactImportTable>;
