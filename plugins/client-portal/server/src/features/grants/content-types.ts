import type { NotSentReason } from '#protocol';
import { c, defineTable, type RowOf } from '../../foundation/database/table';

/** The ledger: what was given to a contact, once for each item, and whether it was told (L4, X4). */
export const grantTable = defineTable({
  name: 'grant',
  plural: 'grants',
  displayName: 'Grant',
  columns: {
    contactId: c.integer(),
    app: c.string(),
    item: c.string(),
    title: c.nullableString(),
    trigger: c.string(),
    grantedBy: c.nullableString(),
    /** given again: told once */
    repeats: c.integer(),
    offeredAt: c.nullableDate(),
    notSent: c.word<NotSentReason | null>(),
  },
  unique: [['contactId', 'app', 'item']],
});

export type GrantRow = RowOf<typeof grantTable>;
