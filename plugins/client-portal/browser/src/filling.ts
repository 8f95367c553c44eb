import type { ClientField, FieldValue, Mark } from '#protocol';

export type Values = Readonly<Record<string, FieldValue | null>>;

/** What was put into the fields for marks of this contract; null: not yet. */
export interface Marks {
  signature: Mark | null;
  initials: Mark | null;
}

/** Fields whose tops differ by less stand in one line; a fraction of the page. */
const sameLine = 0.01;

/** As one reads: page by page, from the top, from the left. */
export const inReadingOrder = (fields: readonly ClientField[]): ClientField[] =>
  [...fields].sort((a, b) => {
    if (a.page !== b.page) return a.page - b.page;
    return Math.abs(a.y - b.y) < sameLine ? a.x - b.x : a.y - b.y;
  });

/** Blanks fill in nothing. */
export function isFilled(
  { id, type }: Pick<ClientField, 'id' | 'type'>,
  values: Values,
  marks: Marks
): boolean {
  if (type === 'signature' || type === 'initials') return marks[type] !== null;
  const value = values[id];
  if (type === 'checkbox') return value === true;
  return typeof value === 'string' ? value.trim() !== '' : value !== null && value !== undefined;
}

/** The first letters of the first and the last word of a name. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends
    .map((word) => Array.from(word ?? '')[0] ?? '')
    .join('')
    .toLocaleUpperCase();
}
