import type { ColumnKind, Columns } from './table';
import { snakeCase } from './table';

const builtIn: Record<string, ColumnKind> = {
  id: 'integer',
  documentId: 'string',
  createdAt: 'date',
  updatedAt: 'date',
};

const snakeNames = new Map<string, string>();

/** Names are few and asked for with every row. */
export const columnName = (name: string) => {
  const known = snakeNames.get(name);
  if (known !== undefined) return known;
  const made = snakeCase(name);
  snakeNames.set(name, made);
  return made;
};

/** Property names to column names; JSON to text. Raw knex expressions pass as they are. */
export const encodeRow = (columns: Columns, row: object) => {
  const encoded: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(row)) {
    const json = columns[name]?.kind === 'json' && value !== null;
    encoded[columnName(name)] = json ? JSON.stringify(value) : value;
  }
  return encoded;
};

/** SQLite answers times as milliseconds, the others as Date or text. */
export const asDate = (value: unknown) =>
  value instanceof Date ? value : new Date(value as string | number);

const decoders: Record<ColumnKind, (value: unknown) => unknown> = {
  string: (value) => value,
  text: (value) => value,
  integer: Number,
  bytes: Number,
  boolean: Boolean,
  date: asDate,
  json: (value) => (typeof value === 'string' ? (JSON.parse(value) as unknown) : value),
};

interface Step {
  name: string;
  column: string;
  decode: (value: unknown) => unknown;
}

const plans = new WeakMap<Columns, Step[]>();

const planFor = (columns: Columns): Step[] => {
  const known = plans.get(columns);
  if (known) return known;
  const plan = [...Object.keys(builtIn), ...Object.keys(columns)].map((name) => ({
    name,
    column: columnName(name),
    decode: decoders[columns[name]?.kind ?? builtIn[name] ?? 'string'],
  }));
  plans.set(columns, plan);
  return plan;
};

/** @param prefix what the columns are called by in a join; columns that were not selected are left out */
export const decodeRow = (columns: Columns, raw: object, prefix = '') => {
  const values = raw as Record<string, unknown>;
  const row: Record<string, unknown> = {};
  for (const { name, column, decode } of planFor(columns)) {
    const value = values[prefix + column];
    if (value !== undefined) row[name] = value === null ? null : decode(value);
  }
  return row;
};
