import { c, defineTable, type RowOf } from '../../foundation/database/table';

/** Where one contact differs from what holds for everybody (I3). */
export const appPermissionTable = defineTable({
  name: 'app-permission',
  plural: 'app-permissions',
  displayName: 'App permission',
  columns: {
    contactId: c.integer(),
    /** an app (`documents`) or one of its boxes (`documents.upload`) */
    box: c.string(),
    allowed: c.boolean(),
    source: c.word<'override' | 'invitation'>(),
    decidedBy: c.nullableString(),
  },
  unique: [['contactId', 'box']],
  indexes: [['box']],
});

export type AppPermissionRow = RowOf<typeof appPermissionTable>;
