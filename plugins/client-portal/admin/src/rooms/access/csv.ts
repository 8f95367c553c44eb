import { findColumn, fullestOfAddresses } from '../../kit/csv/csv';
import type { CsvTable } from '../../kit/csv/csv';
import { withName } from './addresses';

/** Which column is what; `null`: the file has none. */
export interface CsvColumns {
  email: number | null;
  name: number | null;
  surname: number | null;
}

export const guessColumns = (table: CsvTable): CsvColumns => {
  const { headings } = table;
  const surname = findColumn(headings, /^(last|family|sur|nach|familien)[ _-]?name$/i);
  return {
    email: fullestOfAddresses(table),
    name:
      findColumn(headings, /^(full[ _-]?)?(name|contact|kontakt)$/i) ??
      findColumn(headings, /^((first|given|vor)[ _-]?name|display[ _-]?name|name|client|kunde)/i),
    surname,
  };
};

/** One recipient for each row that has something in the address column. */
export const recipientsOf = ({ rows }: CsvTable, columns: CsvColumns): string[] => {
  const { email, name, surname } = columns;
  if (email === null) return [];
  return rows.flatMap((row) => {
    const written = row[email]?.trim();
    if (!written) return [];
    const names = [name, surname].map((column) => (column === null ? '' : row[column]?.trim()));
    // an address that brings its own name keeps it
    return [written.includes('<') ? written : withName(names.filter(Boolean).join(' '), written)];
  });
};
