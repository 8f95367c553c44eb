import { Readable } from 'node:stream';
import Papa from 'papaparse';
import { spreadsheetFormula, type ContactsQuery } from '#protocol';
import type { Foundation } from '../../foundation/foundation';
import { contactTable, type ContactRow } from './content-types';
import { stageOf } from './rules';
import { contactNarrow } from './search';

const chunkSize = 1000;

const columns = [
  'name',
  'email',
  'company',
  'phone',
  'locale',
  'access',
  'stage',
  'invited by',
  'invited at',
  'accepted at',
  'last login at',
  'last login method',
] as const;

const iso = (date: Date | null) => date?.toISOString() ?? '';

const valuesOf = (row: ContactRow): Record<(typeof columns)[number], string> => ({
  name: row.name,
  email: row.email,
  company: row.company ?? '',
  phone: row.phone ?? '',
  locale: row.locale ?? '',
  access: row.access,
  stage: stageOf(row),
  'invited by': row.invitedBy ?? '',
  'invited at': iso(row.invitedAt),
  'accepted at': iso(row.joinedAt),
  'last login at': iso(row.lastLoginAt),
  'last login method': row.lastLoginMethod ?? '',
});

/**
 * The contacts of a list's filter as CSV (RFC 4180, UTF-8 with a byte order mark for spreadsheets), by id.
 * A field that a spreadsheet would read as a formula gets an apostrophe before it (OWASP: CSV injection).
 */
export const contactsCsv = async (
  { database }: Foundation,
  query: ContactsQuery
): Promise<Readable> => {
  const contacts = database.of(contactTable);
  const filter = contactNarrow(query);
  const text = (rows: ContactRow[], header: boolean) =>
    `${Papa.unparse(
      { fields: [...columns], data: rows.map((row) => columns.map((name) => valuesOf(row)[name])) },
      { header, escapeFormulae: spreadsheetFormula, newline: '\r\n' }
    )}\r\n`;

  const parts = async function* () {
    yield `\uFEFF${text([], true).trimEnd()}\r\n`;
    let after = 0;
    for (;;) {
      const from = after;
      const rows = await contacts.list((builder) =>
        filter(builder).andWhere('id', '>', from).orderBy('id').limit(chunkSize)
      );
      if (rows.length > 0) yield text(rows, false);
      if (rows.length < chunkSize) return;
      after = rows.at(-1)?.id ?? after;
    }
  };
  // The first rows before the answer begins: what fails there is an error of the request, not a file cut short.
  const rest = parts();
  const first = [await rest.next(), await rest.next()].flatMap(({ value }) => value ?? []);
  return Readable.from(
    (async function* () {
      yield* first;
      yield* rest;
    })()
  );
};
