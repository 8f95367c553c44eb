import type { ClientDocumentRequest, DocumentRequest } from '#protocol';
import { defineService } from '../../../foundation/foundation';
import { fail } from '../../../foundation/http/errors';
import { recordsIn } from '../../../kit/records';
import { remindersOf } from '../../../kit/reminders';
import { contactsOf } from '../../people/service';
import { documentTable } from '../content-types';
import { documentRequestTable, requestItemTable, type DocumentRequestRow } from './content-types';
import { isOverdue } from './rules';
import { requestMoves } from './states';

const iso = (date: Date | null) => date?.toISOString() ?? null;

/** Requests with their lines and what came for them, read for many at once. */
export const describeRequestsOf = defineService((foundation) => {
  const { clock, database } = foundation;
  const { need, change } = recordsIn(foundation, documentRequestTable, 'request');
  const items = database.of(requestItemTable);
  const documents = database.of(documentTable);
  const contacts = contactsOf(foundation);

  const itemsOf = async (ids: number[]) => {
    const rows =
      ids.length === 0
        ? []
        : await items.list((query) => query.whereIn('request_id', ids).orderBy('position'));
    return (id: number) => rows.filter(({ requestId }) => requestId === id);
  };

  const describe = async (rows: DocumentRequestRow[]): Promise<DocumentRequest[]> => {
    const lines = await itemsOf(rows.map(({ id }) => id));
    const itemIds = rows.flatMap(({ id }) => lines(id).map((item) => item.id));
    const sent =
      itemIds.length === 0
        ? []
        : await documents.list((query) =>
            query.whereIn('item_id', itemIds).whereNull('deleted_at').orderBy('id')
          );
    const people = new Map(
      (await contacts.byIds([...new Set(rows.map(({ contactId }) => contactId))])).map((one) => [
        one.id,
        one,
      ])
    );
    return rows.map((row) => {
      const own = lines(row.id);
      const contact = people.get(row.contactId);
      return {
        id: row.documentId,
        contact: {
          id: contact?.documentId ?? '',
          name: contact?.name ?? '',
          email: contact?.email ?? '',
        },
        state: row.state,
        message: row.message,
        dueOn: row.dueOn,
        overdue:
          requestMoves.can(row.state, 'answer') &&
          isOverdue(
            row.dueOn,
            clock.now(),
            own.map(({ state }) => state)
          ),
        createdAt: row.createdAt.toISOString(),
        createdBy: row.askedBy,
        reminders: remindersOf(row),
        reminded: { times: row.reminded, lastAt: iso(row.lastRemindedAt) },
        nextReminderAt: requestMoves.can(row.state, 'remind') ? iso(row.nextReminderAt) : null,
        items: own.map((item) => ({
          id: item.documentId,
          label: item.label,
          note: item.note,
          state: item.state,
          returnNote: item.state === 'returned' ? item.returnNote : null,
          documents: sent
            .filter(({ itemId }) => itemId === item.id)
            .map(({ documentId, name, uploadedAt }) => ({
              id: documentId,
              name,
              at: uploadedAt.toISOString(),
            })),
        })),
      };
    });
  };

  /** What of it is the client's to know. */
  const toClient = (request: DocumentRequest): ClientDocumentRequest => ({
    id: request.id,
    state: request.state,
    message: request.message,
    dueOn: request.dueOn,
    overdue: request.overdue,
    createdAt: request.createdAt,
    items: request.items,
    from: request.createdBy,
  });

  const describeOne = async (documentId: string): Promise<DocumentRequest> => {
    const [one] = await describe([await need(documentId)]);
    if (!one) throw fail('not_found');
    return one;
  };

  return { itemsOf, describe, describeOne, need, change, toClient };
});
