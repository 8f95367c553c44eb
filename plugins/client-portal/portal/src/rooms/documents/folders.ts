import type { ClientDocuments } from '#protocol';

export interface Folder {
  /** empty: those in no folder */
  name: string;
  total: number;
}

/** A folder of the agency's and one of the client's with the same name are one to look through; none comes last. */
export function foldersOf(counts: ClientDocuments['folders'], locale: string): Folder[] {
  const totals = new Map<string, number>();
  for (const { folder, total } of counts) {
    totals.set(folder ?? '', (totals.get(folder ?? '') ?? 0) + total);
  }
  const { compare } = new Intl.Collator(locale, { numeric: true });
  return [...totals]
    .map(([name, total]) => ({ name, total }))
    .sort((a, b) => Number(a.name === '') - Number(b.name === '') || compare(a.name, b.name));
}
