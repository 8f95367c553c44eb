import type { Knex } from 'knex';
import type { ClientDocumentRequest } from '#protocol';
import { defineService } from '../../../foundation/foundation';
import { fail } from '../../../foundation/http/errors';
import { documentRequestTable, requestItemTable, type RequestItemRow } from './content-types';
import { describeRequestsOf } from './describe';
import { isDue } from './rules';
import { itemMoves, requestMoves } from './states';

/** Requests as their client meets them: what waits, and which line a file may answer. */
export const answersOf = defineService((foundation) => {
  const { clock, database } = foundation;
  const table = database.of(documentRequestTable);
  const items = database.of(requestItemTable);
  const { describe, describeOne, itemsOf, need, toClient } = describeRequestsOf(foundation);

  return {
    /** A line that this client may answer. Throws `not_found`, or `conflict` when it wants nothing. */
    async needItem(contactId: number, item: string | number): Promise<RequestItemRow> {
      const found = await items.find((query) =>
        query.where(typeof item === 'number' ? { id: item } : { document_id: item })
      );
      const request = found && (await table.find((query) => query.where({ id: found.requestId })));
      if (!found || request?.contactId !== contactId) {
        throw fail('not_found', { message: 'No such line' });
      }
      if (!requestMoves.can(request.state, 'answer') || !itemMoves.can(found.state, 'answer')) {
        throw fail('conflict', { message: 'Nothing is wanted for this line' });
      }
      return found;
    },

    answered: async ({ id }: RequestItemRow) => {
      await items.update((query) => query.where({ id }), { state: itemMoves.after('answer') });
    },

    /** Open ones, and those that were completed in the last two weeks. */
    async forClient(contactId: number): Promise<ClientDocumentRequest[]> {
      const lately = new Date(clock.now().getTime() - 14 * 24 * 60 * 60 * 1000);
      const rows = await table.list((query) =>
        query
          .where({ contact_id: contactId })
          .andWhere((either) =>
            either
              .whereIn('state', requestMoves.statesThat('answer'))
              .orWhere((done) =>
                done.where('state', 'complete').andWhere('updated_at', '>', lately)
              )
          )
          .orderBy('id', 'desc')
          .limit(50)
      );
      return (await describe(rows)).map(toClient);
    },

    async oneForClient(contactId: number, documentId: string): Promise<ClientDocumentRequest> {
      const row = await need(documentId);
      if (row.contactId !== contactId) throw fail('not_found');
      return toClient(await describeOne(documentId));
    },

    forgetContact: async (contactId: number) => {
      const own = (query: Knex.QueryBuilder) => query.where({ contact_id: contactId });
      await items.delete((query) =>
        query.whereIn(
          'request_id',
          own(database.query(documentRequestTable.tableName)).select('id')
        )
      );
      await table.delete(own);
    },

    /** Lines that wait for the client. */
    async waitingFor(contactId: number) {
      const rows = await table.list((query) =>
        query
          .where({ contact_id: contactId })
          .whereIn('state', requestMoves.statesThat('answer'))
          .orderBy('id', 'desc')
          .limit(20)
      );
      const lines = await itemsOf(rows.map(({ id }) => id));
      return rows.flatMap((row) =>
        lines(row.id)
          .filter(({ state }) => isDue(state))
          .map((item) => ({ request: row, item }))
      );
    },
  };
});
