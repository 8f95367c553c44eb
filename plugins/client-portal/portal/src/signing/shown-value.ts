import type { FieldValue } from '@client-portal/protocol';
import { useIntl } from 'react-intl';
import type { Step } from './steps';

/** A value as it is read: dates as the client writes them. */
export function useShownValue() {
  const intl = useIntl();
  return ({ type }: Pick<Step, 'type'>, value: FieldValue | null | undefined): string => {
    if (value === null || value === undefined || typeof value === 'boolean') return '';
    if (type !== 'date') return String(value);
    const day = Date.parse(`${String(value)}T00:00:00Z`);
    return Number.isNaN(day)
      ? String(value)
      : intl.formatDate(day, { dateStyle: 'medium', timeZone: 'UTC' });
  };
}
