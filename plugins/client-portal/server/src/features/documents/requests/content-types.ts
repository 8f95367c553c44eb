import type { RequestItemState, RequestState } from '#protocol';
import { c, defineTable, type RowOf } from '../../../foundation/database/table';

/** A checklist of files that a client is asked for. */
export const documentRequestTable = defineTable({
  name: 'document-request',
  plural: 'document-requests',
  displayName: 'Document request',
  columns: {
    contactId: c.integer(),
    state: c.word<RequestState>(),
    message: c.nullableText(),
    /** YYYY-MM-DD */
    dueOn: c.nullableString(),
    firstAfterDays: c.nullableInteger(),
    everyDays: c.nullableInteger(),
    nextReminderAt: c.nullableDate(),
    reminded: c.integer(),
    lastRemindedAt: c.nullableDate(),
    askedBy: c.nullableString(),
  },
  indexes: [['contactId', 'state'], ['nextReminderAt']],
});

export const requestItemTable = defineTable({
  name: 'document-request-item',
  plural: 'document-request-items',
  displayName: 'Document request item',
  columns: {
    requestId: c.integer(),
    position: c.integer(),
    label: c.string(),
    note: c.nullableText(),
    state: c.word<RequestItemState>(),
    returnNote: c.nullableText(),
  },
  indexes: [['requestId']],
});

export type DocumentRequestRow = RowOf<typeof documentRequestTable>;
export type RequestItemRow = RowOf<typeof requestItemTable>;
