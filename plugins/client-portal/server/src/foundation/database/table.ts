import type { Struct } from '@strapi/types';

/**
 * One declaration of a plugin-owned table: Strapi's schema for it and the type of its rows.
 * These tables are written with knex, never through the Document Service: they are hot or secret, and must
 * cause no document events and no webhooks.
 */
export type ColumnKind = 'string' | 'text' | 'integer' | 'bytes' | 'boolean' | 'date' | 'json';

export interface Column<Value> {
  readonly kind: ColumnKind;
  /** tells one person from another: compared by its bytes on every database (identities.ts) */
  readonly identity?: true;
  /** only carries the type */
  readonly value?: Value;
}

const column =
  (kind: ColumnKind) =>
  <Value>(): Column<Value> => ({ kind });

export const c = {
  string: column('string')<string>,
  identity: (): Column<string> => ({ kind: 'string', identity: true }),
  nullableIdentity: (): Column<string | null> => ({ kind: 'string', identity: true }),
  nullableString: column('string')<string | null>,
  text: column('text')<string>,
  nullableText: column('text')<string | null>,
  integer: column('integer')<number>,
  nullableInteger: column('integer')<number | null>,
  /** an integer beyond 2^31, up to 2^53 */
  bytes: column('bytes')<number>,
  boolean: column('boolean')<boolean>,
  date: column('date')<Date>,
  nullableDate: column('date')<Date | null>,
  /** a string column with a narrower type */
  word: <Word extends string | null>(): Column<Word> => ({ kind: 'string' }),
  json: <Value>(): Column<Value> => ({ kind: 'json' }),
};

export type Columns = Record<string, Column<unknown>>;

type OwnRow<C extends Columns> = { [K in keyof C]: Exclude<C[K]['value'], undefined> };

export type Row<C extends Columns> = OwnRow<C> & {
  id: number;
  documentId: string;
  createdAt: Date;
  updatedAt: Date;
};

export interface Table<C extends Columns> {
  readonly name: string;
  readonly tableName: string;
  readonly columns: C;
  readonly contentType: { schema: Struct.ContentTypeSchema };
}

/** A table whose columns do not matter here. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- columns of every kind; rows of it are records
export type AnyTable = Table<any>;

export type RowOf<T> = T extends Table<infer C> ? Row<C> : never;

const attributeTypes: Record<ColumnKind, Record<string, unknown>> = {
  string: { type: 'string' },
  text: { type: 'text' },
  integer: { type: 'integer' },
  bytes: { type: 'biginteger' },
  boolean: { type: 'boolean' },
  date: { type: 'datetime' },
  json: { type: 'json' },
};

export const snakeCase = (name: string) =>
  name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

type ColumnName<C extends Columns> = (keyof C & string) | 'createdAt';

interface TableOptions<C extends Columns> {
  /** singular, kebab-case: the content type is `plugin::client-portal.<name>` */
  name: string;
  plural: string;
  displayName: string;
  columns: C;
  unique?: ColumnName<C>[][];
  indexes?: ColumnName<C>[][];
}

const indexName = (table: string, kind: string, columns: string[]) =>
  `${table.replace('client_portal_', 'cp_')}_${columns.map(snakeCase).join('_')}_${kind}`;

export const defineTable = <C extends Columns>(options: TableOptions<C>): Table<C> => {
  const tableName = `client_portal_${options.plural.replaceAll('-', '_')}`;
  const attributes = Object.fromEntries(
    Object.entries(options.columns).map(([name, { kind }]) => [
      name,
      { ...attributeTypes[kind], private: true, configurable: false, searchable: false },
    ])
  );
  const index = (kind: 'uq' | 'ix', columns: string[]) => ({
    name: indexName(tableName, kind, columns),
    columns: columns.map(snakeCase),
    ...(kind === 'uq' ? { type: 'unique' } : {}),
  });
  const schema = {
    kind: 'collectionType',
    collectionName: tableName,
    info: {
      singularName: options.name,
      pluralName: options.plural,
      displayName: options.displayName,
    },
    options: { draftAndPublish: false },
    pluginOptions: {
      'content-manager': { visible: false },
      'content-type-builder': { visible: false },
    },
    indexes: [
      ...(options.unique ?? []).map((columns) => index('uq', columns)),
      ...(options.indexes ?? []).map((columns) => index('ix', columns)),
    ],
    attributes,
  };
  return {
    name: options.name,
    tableName,
    columns: options.columns,
    // Strapi's type has no word for `indexes`, which its own loader reads (core transform-content-types-to-models)
    contentType: { schema: schema as unknown as Struct.ContentTypeSchema },
  };
};
