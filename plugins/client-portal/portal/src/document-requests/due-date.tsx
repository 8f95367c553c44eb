import type { ClientDocumentRequest } from '@client-portal/protocol';
import { useIntl } from 'react-intl';
import { Icon } from '../ui/icon';

/** The day by whose end everything should be there. A day has no time zone, so it is written as one of UTC. */
export function DueDate({ request: { dueOn, overdue } }: { request: ClientDocumentRequest }) {
  const intl = useIntl();
  if (!dueOn) return null;
  const date = intl.formatDate(dueOn, { dateStyle: 'medium', timeZone: 'UTC' });
  return (
    <span
      className={`inline-flex items-center gap-1.5 ${overdue ? 'font-medium text-bad' : 'text-muted'}`}
    >
      <Icon name="calendar" className="size-4" />
      {intl.formatMessage({ id: overdue ? 'requests.overdue' : 'requests.due' }, { date })}
    </span>
  );
}
