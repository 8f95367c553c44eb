import { type ImportRequest, type ImportRow, maxImportRows } from '#protocol';
import { findColumn, fullestOfAddresses } from '../../kit/csv/csv';
import type { CsvTable } from '../../kit/csv/csv';

export const importFields = ['email', 'name', 'surname', 'company', 'phone', 'locale'] as const;
export type ImportField = (typeof importFields)[number];

/** Which column of the file holds what; `null`: none does. */
export type Mapping = Record<ImportField, number | null>;

export type ImportOptions = Pick<ImportRequest, 'existing' | 'country'>;

const headings = {
  name: [
    /^(full[ _-]?)?(name|contact|kontakt)$/i,
    /^((first|given|vor)[ _-]?name|name|client|kunde)/i,
  ],
  surname: [/^(last|family|sur|nach|familien)[ _-]?name$/i],
  company: [/^(company|organi[sz]ation|firma|unternehmen|betrieb)/i],
  phone: [/^(phone|mobile|cell|telephone|tel|telefon|handy|mobil|rufnummer)/i],
  locale: [/^(locale|language|lang|sprache)/i],
} satisfies Record<Exclude<ImportField, 'email'>, RegExp[]>;

/** Guesses by heading, in English and German; the addresses by what stands in the rows. */
export const guessMapping = (table: CsvTable): Mapping => {
  const by = (patterns: RegExp[]) =>
    patterns.reduce<number | null>(
      (found, pattern) => found ?? findColumn(table.headings, pattern),
      null
    );
  return {
    email: fullestOfAddresses(table),
    name: by(headings.name),
    surname: by(headings.surname),
    company: by(headings.company),
    phone: by(headings.phone),
    locale: by(headings.locale),
  };
};

/** Longer than the longest field a row may have is no value of it; it is cut to be refused by name. */
const cell = (row: readonly string[], column: number | null, most: number) =>
  column === null ? undefined : row[column]?.trim().slice(0, most) || undefined;

/** One row of the request for each row of the file that has anything in it. */
export const rowsOf = ({ rows }: CsvTable, mapping: Mapping): ImportRow[] =>
  mapping.email === null
    ? []
    : rows.map((row) => {
        const names = [cell(row, mapping.name, 400), cell(row, mapping.surname, 400)];
        const name = names.filter(Boolean).join(' ').slice(0, 400) || undefined;
        return {
          email: cell(row, mapping.email, 400) ?? '',
          name,
          company: cell(row, mapping.company, 400),
          phone: cell(row, mapping.phone, 100),
          locale: cell(row, mapping.locale, 40),
        };
      });

/** A longer file goes as several requests, one after another. */
export const requestsOf = (rows: readonly ImportRow[], options: ImportOptions): ImportRequest[] =>
  Array.from({ length: Math.ceil(rows.length / maxImportRows) }, (_, part) => ({
    ...options,
    rows: rows.slice(part * maxImportRows, (part + 1) * maxImportRows),
  }));
