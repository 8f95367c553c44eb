import type { ColumnKind, Columns } from './table';
import { snakeCase } from './table';

const builtIn: Record<string, ColumnKind> = {
  id: 'integer',
  documentId: 'string',
  createdAt: 'date',
  updatedAt: 'date',
};

const kindOf = (columns: Columns, name: string) => columns[name]?.kind ?? builtIn[name];

/** Property names to column names; JSON to text. Raw knex expressions pass as they are. */
export const encodeRow = (columns: Columns, row: object) =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      snakeCase(name),
      kindOf(columns, name) === 'json' && value !== null ? JSON.stringify(value) : value,
    ])
  );

/** SQLite answers times as milliseconds, the others as Date or text. */
export const asDate = (value: unknown) =>
  value instanceof Date ? value : new Date(value as string | number);

const decoders: Record<ColumnKind, (value: unknown) => unknown> = {
  string: (value) => value,
  text: (value) => value,
  integer: Number,
  boolean: Boolean,
  date: asDate,
  json: (value) => (typeof value === 'string' ? JSON.parse(value) : value),
};

export const decodeRow = (columns: Columns, raw: object) => {
  const values = new Map(Object.entries(raw));
  const names = [...Object.keys(builtIn), ...Object.keys(columns)];
  return Object.fromEntries(
    names
      .filter((name) => values.has(snakeCase(name)))
      .map((name) => {
        const value = values.get(snakeCase(name));
        const kind = kindOf(columns, name) ?? 'string';
        return [name, value === null || value === undefined ? null : decoders[kind](value)];
      })
  );
};
