import { isDueDayOver } from '#browser/due';
import { useIntl } from 'react-intl';
import { Icon } from './icon';

/**
 * The day by whose end something should be there. A day has no time zone: it is written as one of UTC.
 * @param overdue where the server says so; else it is, once the day is over everywhere
 */
export function DueDay({ day, overdue }: { day: string; overdue?: boolean }) {
  const intl = useIntl();
  const late = overdue ?? isDueDayOver(day.slice(0, 10), new Date());
  const date = intl.formatDate(day, { dateStyle: 'medium', timeZone: 'UTC' });
  return (
    <span className={`inline-flex items-center gap-1.5 ${late ? 'font-medium text-bad' : ''}`}>
      <Icon name="calendar" className="size-4" />
      {intl.formatMessage({ id: late ? 'common.overdue' : 'common.due' }, { date })}
    </span>
  );
}
