import { useIntl } from 'react-intl';

const units = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;

/** Returns functions that write a time (ISO 8601) in full, or as a distance from now. */
export const useTimes = () => {
  const { formatDate, formatRelativeTime } = useIntl();
  const full = (iso: string) => formatDate(iso, { dateStyle: 'medium', timeStyle: 'short' });
  const distance = (iso: string) => {
    const seconds = Math.round((Date.parse(iso) - Date.now()) / 1000);
    const unit = units.find(([, size]) => Math.abs(seconds) >= size);
    return unit
      ? formatRelativeTime(Math.trunc(seconds / unit[1]), unit[0])
      : formatRelativeTime(0, 'minute', { numeric: 'auto' });
  };
  return { full, distance };
};

interface WhenProps {
  at: string | null;
  relative?: boolean;
}

/** A time; a dash where there is none. With `relative` the full time stands in the tooltip. */
export const When = ({ at, relative = false }: WhenProps) => {
  const { full, distance } = useTimes();
  if (at === null) return <span aria-hidden>–</span>;
  return (
    <time dateTime={at} title={full(at)}>
      {relative ? distance(at) : full(at)}
    </time>
  );
};
