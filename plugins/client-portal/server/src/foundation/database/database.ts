import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/types';
import type { Knex } from 'knex';
import type { Clock } from '../clock';
import { randomDocumentId } from '../secrets';
import { decodeRow, encodeRow } from './codec';
import { isDeadlock } from './transient';
import { snakeCase, type Columns, type Row, type Table } from './table';

export type Dialect = 'sqlite' | 'postgres' | 'mysql';

/** Narrows, orders and pages a query. */
export type Narrow = (query: Knex.QueryBuilder) => Knex.QueryBuilder;

/** Rows of a query that no table describes: sums, groups, joins. Knex has no type for them. */
export const rowsOf = <T>(query: Knex.QueryBuilder) => query as unknown as Promise<T[]>;

export interface Repository<C extends Columns> {
  /** @returns the new row's id; document id and times are filled in */
  insert(row: Insertable<C>): Promise<number>;
  /** In chunks that fit every database's limit of bound parameters. */
  insertMany(rows: Insertable<C>[]): Promise<void>;
  /** Leaves out rows whose value in a unique column is taken already. */
  insertMissing(rows: Insertable<C>[], uniqueColumn: keyof C & string): Promise<void>;
  find(narrow: Narrow): Promise<Row<C> | undefined>;
  list(narrow: Narrow): Promise<Row<C>[]>;
  count(narrow: Narrow): Promise<number>;
  /**
   * One conditional UPDATE: the only atomic step there is.
   * @returns how many rows met the condition and were changed
   */
  update(narrow: Narrow, data: Changes<C>): Promise<number>;
  /**
   * A conditional UPDATE of one row that answers the row as it is afterwards; undefined when the condition
   * was not met. @param key finds the row whatever state it is in; @param condition what it must meet
   */
  claim(key: Narrow, condition: Narrow, data: Changes<C>): Promise<Row<C> | undefined>;
  delete(narrow: Narrow): Promise<number>;
}

export type Insertable<C extends Columns> = Partial<Row<C>>;
export type Changes<C extends Columns> = { [K in keyof Row<C>]?: Row<C>[K] | Knex.Raw };

export interface Database {
  readonly dialect: Dialect;
  readonly knex: Knex;
  inTransaction(): boolean;
  /** A query on the table, inside the running transaction when there is one. */
  query(tableName: string): Knex.QueryBuilder;
  of<C extends Columns>(table: Table<C>): Repository<C>;
  /** Runs SQL with `?` for its values, inside the running transaction when there is one. @returns the first row */
  first(sql: string, values: readonly Knex.Value[]): Promise<Record<string, unknown> | undefined>;
  /**
   * Runs `work` in a transaction; inside another one it joins that one. It may be run again after a deadlock:
   * what it changes outside of the database has to stand that.
   */
  transaction<T>(work: () => Promise<T>): Promise<T>;
  /**
   * The same, but PostgreSQL does not wait for the disk: committed for every process at once, lost only when
   * the database server itself crashes within the next moment. For what can be done again.
   */
  quickTransaction<T>(work: () => Promise<T>): Promise<T>;
  /** ` FOR UPDATE` where the database has row locks; SQLite has one writer at a time anyway. */
  lock(query: Knex.QueryBuilder): Knex.QueryBuilder;
}

const dialects: Record<string, Dialect> = {
  sqlite: 'sqlite',
  postgres: 'postgres',
  mysql: 'mysql',
};
const insertChunk = 50;
const maxAttempts = 6;

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

export const createDatabase = (strapi: Core.Strapi, clock: Clock): Database => {
  const running = new AsyncLocalStorage<Knex.Transaction>();
  const dialect = dialects[strapi.db.dialect.client] ?? 'sqlite';

  const query = (tableName: string): Knex.QueryBuilder => {
    const builder: Knex.QueryBuilder = strapi.db.getConnection(tableName);
    const trx = running.getStore();
    return trx && !trx.isCompleted() ? builder.transacting(trx) : builder;
  };

  const withDefaults = <C extends Columns>(row: Insertable<C>) => {
    const now = clock.now();
    return { documentId: randomDocumentId(), createdAt: now, updatedAt: now, ...row };
  };

  const of = <C extends Columns>(table: Table<C>): Repository<C> => {
    const rows = () => query(table.tableName);
    const encode = (row: object) => encodeRow(table.columns, row);
    const decode = (raw: object) => decodeRow(table.columns, raw) as Row<C>;
    return {
      async insert(row) {
        const result: unknown[] =
          dialect === 'mysql'
            ? await rows().insert(encode(withDefaults(row)))
            : await rows()
                .insert(encode(withDefaults(row)))
                .returning('id');
        const [first] = result;
        return typeof first === 'number' ? first : (first as { id: number }).id;
      },
      async insertMany(all) {
        for (let start = 0; start < all.length; start += insertChunk) {
          const chunk = all.slice(start, start + insertChunk);
          await rows().insert(chunk.map((row) => encode(withDefaults(row))));
        }
      },
      async insertMissing(all, uniqueColumn) {
        for (let start = 0; start < all.length; start += insertChunk) {
          const chunk = all.slice(start, start + insertChunk);
          await rows()
            .insert(chunk.map((row) => encode(withDefaults(row))))
            .onConflict(snakeCase(uniqueColumn))
            .ignore();
        }
      },
      async find(narrow) {
        const [raw] = await rowsOf<object>(narrow(rows()).limit(1));
        return raw && decode(raw);
      },
      async list(narrow) {
        const all = await rowsOf<object>(narrow(rows()));
        return all.map(decode);
      },
      async count(narrow) {
        const [first] = await rowsOf<{ n: number | string }>(narrow(rows()).count({ n: '*' }));
        return Number(first?.n ?? 0);
      },
      update: (narrow, data) => narrow(rows()).update(encode(data)),
      async claim(key, condition, data) {
        const update = condition(key(rows())).update(encode(data));
        if (dialect !== 'mysql') {
          const [raw] = await rowsOf<object>(update.returning('*'));
          return raw && decode(raw);
        }
        // MySQL has no RETURNING; inside a transaction the row is ours until it ends.
        if ((await update) !== 1) return undefined;
        const [raw] = await rowsOf<object>(key(rows()).limit(1));
        return raw && decode(raw);
      },
      delete: (narrow) => narrow(rows()).delete(),
    };
  };

  const once = <T>(work: () => Promise<T>): Promise<T> =>
    strapi.db.transaction(({ trx }) => running.run(trx as Knex.Transaction, work)) as Promise<T>;

  /** Whoever loses a deadlock was rolled back whole, and begins again; within another transaction that one does. */
  const transaction = async <T>(work: () => Promise<T>): Promise<T> => {
    if (strapi.db.inTransaction()) return once(work);
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await once(work);
      } catch (error) {
        if (attempt === maxAttempts || !isDeadlock(error)) throw error;
        await pause(Math.random() * 20 * attempt);
      }
    }
  };

  return {
    dialect,
    get knex() {
      return strapi.db.connection;
    },
    inTransaction: () => {
      const trx = running.getStore();
      return trx !== undefined && !trx.isCompleted();
    },
    query,
    async first(sql, values) {
      const trx = running.getStore();
      const connection = trx && !trx.isCompleted() ? trx : strapi.db.connection;
      const result: unknown = await connection.raw(sql, values);
      // knex passes on what each driver answers: a list, `{ rows }`, or `[list, fields]`
      if (dialect === 'postgres') return (result as { rows: Record<string, unknown>[] }).rows[0];
      const rows = dialect === 'mysql' ? (result as unknown[])[0] : result;
      return (rows as Record<string, unknown>[])[0];
    },
    of,
    transaction,
    quickTransaction: (work) =>
      transaction(async () => {
        if (dialect === 'postgres') {
          await running.getStore()?.raw('set local synchronous_commit to off');
        }
        return work();
      }),
    lock: (builder) => (dialect === 'sqlite' ? builder : builder.forUpdate()),
  };
};
