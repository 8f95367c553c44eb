import Papa from 'papaparse';
import { decodeText } from '#browser/decode-text';
import { spreadsheetFormula } from '#protocol';

export interface CsvTable {
  headings: string[];
  rows: string[][];
}

const hasAddress = (row: readonly string[]) => row.some((cell) => cell.includes('@'));

/** Reads a table; the first row counts as headings when it holds no address. */
export const parseCsv = (text: string): CsvTable => {
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: 'greedy' });
  const width = data.reduce((most, row) => Math.max(most, row.length), 0);
  const [first = [], ...rest] = data;
  const headed = !hasAddress(first);
  const headings = Array.from(
    { length: width },
    (_, index) => (headed && first[index]?.trim()) || `${index + 1}`
  );
  return { headings, rows: headed ? rest : data };
};

export const readCsv = async (file: File) => parseCsv(decodeText(await file.arrayBuffer()));

export const findColumn = (headings: readonly string[], pattern: RegExp) => {
  const index = headings.findIndex((heading) => pattern.test(heading.trim()));
  return index === -1 ? null : index;
};

const address = /^[^\s@]+@[^\s@]+$|<[^\s@]+@[^\s@]+>$/;

/** The column with the most addresses among the first hundred rows; its heading breaks a tie. */
export const fullestOfAddresses = ({ headings, rows }: CsvTable) => {
  const sample = rows.slice(0, 100);
  const counts = headings.map(
    (heading, column) =>
      sample.filter((row) => address.test(row[column]?.trim() ?? '')).length +
      (/e-?mail/i.test(heading) ? 0.5 : 0)
  );
  const most = Math.max(0, ...counts);
  return most === 0 ? null : counts.indexOf(most);
};

/** A cell that begins like a formula would run in the spreadsheet that opens the report. */
const writeCsv = (rows: Record<string, string>[]) =>
  `\uFEFF${Papa.unparse(rows, { escapeFormulae: spreadsheetFormula })}`;

export const downloadBlob = (name: string, blob: Blob) => {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
};

export const downloadCsv = (name: string, rows: Record<string, string>[]) =>
  downloadBlob(name, new Blob([writeCsv(rows)], { type: 'text/csv;charset=utf-8' }));
