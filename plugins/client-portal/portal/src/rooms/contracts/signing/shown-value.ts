import type { FieldValue } from '#protocol';
import type { Step } from './steps';

/** A value as it will be printed; dates in the contract's language, whatever the page's own is. */
export const shownValue = (
  language: string,
  { type }: Pick<Step, 'type'>,
  value: FieldValue | null | undefined
): string => {
  if (value === null || value === undefined || typeof value === 'boolean') return '';
  if (type !== 'date') return String(value);
  const day = Date.parse(`${String(value)}T00:00:00Z`);
  return Number.isNaN(day)
    ? String(value)
    : new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(day);
};
