import { publicIdSchema, type Pagination } from '#protocol';
import type { Changes, Narrow } from '../foundation/database/database';
import type { Columns, Row, Table } from '../foundation/database/table';
import type { Foundation } from '../foundation/foundation';
import { fail } from '../foundation/http/errors';
import { paginationOf } from '../foundation/http/pagination';

interface Listed<R> {
  list(narrow: Narrow): Promise<R[]>;
  count(narrow: Narrow): Promise<number>;
}

/** One page of the rows; the newest come first where nothing else is said. */
export const pageOf = async <R>(
  table: Listed<R>,
  narrow: Narrow,
  { page, pageSize }: { page: number; pageSize: number },
  order: Narrow = (query) => query.orderBy('id', 'desc')
): Promise<{ rows: R[]; pagination: Pagination }> => ({
  rows: await table.list((query) =>
    order(narrow(query))
      .limit(pageSize)
      .offset((page - 1) * pageSize)
  ),
  pagination: paginationOf(await table.count(narrow), { page, pageSize }),
});

/** What rooms do alike with the rows of a table. @param what one of them is called in an error */
export const recordsIn = <C extends Columns>(
  { clock, database }: Foundation,
  table: Table<C>,
  what: string
) => {
  const rows = database.of(table);
  const found = (row: Row<C> | undefined): Row<C> => {
    if (!row) throw fail('not_found', { message: `No such ${what}` });
    return row;
  };

  return {
    rows,

    /** Throws `not_found`. */
    async need(documentId: string): Promise<Row<C>> {
      const id = publicIdSchema.safeParse(documentId);
      return found(
        id.success ? await rows.find((query) => query.where({ document_id: id.data })) : undefined
      );
    },

    /** The row, locked until the transaction ends and read after that. Throws `not_found`. */
    async hold(narrow: Narrow): Promise<Row<C>> {
      await database.lock(narrow(database.query(table.tableName)).select('id'));
      return found(await rows.find(narrow));
    },

    change: ({ id }: { id: number }, changes: Changes<C>) =>
      rows.update((query) => query.where({ id }), { ...changes, updatedAt: clock.now() }),
  };
};
