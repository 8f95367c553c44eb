import { useIntl } from 'react-intl';

const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** "3 hours ago", in the client's language. */
export function useTimeAgo() {
  const intl = useIntl();
  return (date: string) => {
    const past = Date.now() - Date.parse(date);
    const [unit, length] = units.find(([, ms]) => past >= ms) ?? ['second', Infinity];
    return intl.formatRelativeTime(-Math.floor(past / length) || 0, unit, { numeric: 'auto' });
  };
}
