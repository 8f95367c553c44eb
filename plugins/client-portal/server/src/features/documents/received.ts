import type { Knex } from 'knex';
import type { z } from 'zod';
import type { Received, receivedQuerySchema } from '#protocol';
import { contains } from '../../foundation/database/like';
import { defineService } from '../../foundation/foundation';
import { contactTable } from '../people/content-types';
import { contactsOf } from '../people/service';
import { documentTable, receivedMarkTable } from './content-types';
import { documentListsOf } from './lists';
import { describeDocumentsOf } from './serialise';

type Query = z.output<typeof receivedQuerySchema>;

/** What clients have sent, over all contacts. */
export const receivedOf = defineService((foundation) => {
  const { clock, database } = foundation;
  const table = database.of(documentTable);
  const marks = database.of(receivedMarkTable);

  const all = (query: Knex.QueryBuilder) =>
    query.where({ direction: 'received', deleted_at: null });
  const open = (query: Knex.QueryBuilder) => all(query).whereNull('dealt_with_at');

  const narrow =
    ({ state, q }: Query, contactId: number | null) =>
    (query: Knex.QueryBuilder) => {
      void (state === 'open' ? open(query) : all(query));
      if (state === 'done') void query.whereNotNull('dealt_with_at');
      if (contactId !== null) void query.where({ contact_id: contactId });
      if (q) {
        void query.andWhere((either) =>
          either
            .whereRaw(...contains('name', q))
            .orWhereIn('contact_id', (people: Knex.QueryBuilder) =>
              people
                .from(contactTable.tableName)
                .select('id')
                .whereRaw(...contains('name', q))
                .orWhereRaw(...contains('email', q))
                .orWhereRaw(...contains('company', q))
            )
        );
      }
      return query;
    };

  const lastLook = async (adminId: string) =>
    (await marks.find((query) => query.where({ admin_id: adminId })))?.lookedAt ?? null;

  return {
    async list(query: Query, adminId: string): Promise<Received> {
      const looked = await lastLook(adminId);
      const contact = query.contact ? await contactsOf(foundation).need(query.contact) : null;
      const { rows, pagination } = await documentListsOf(foundation).newest(
        narrow(query, contact?.id ?? null),
        query
      );
      const isFresh = (at: Date) => looked === null || at > looked;
      const described = await describeDocumentsOf(foundation)(rows);
      const openTotal = await table.count(open);
      return {
        results: described.map((document, index) => ({
          ...document,
          isNew: isFresh(rows[index]?.uploadedAt ?? new Date(0)),
        })),
        pagination,
        newTotal:
          looked === null
            ? openTotal
            : await table.count((builder) => open(builder).andWhere('uploaded_at', '>', looked)),
        openTotal,
        lastLookedAt: looked?.toISOString() ?? null,
      };
    },

    /** This admin has seen what is there now. */
    async looked(adminId: string) {
      const lookedAt = clock.now();
      await marks.insertMissing([{ adminId, lookedAt }], 'adminId');
      await marks.update((query) => query.where({ admin_id: adminId }), { lookedAt });
    },
  };
});
