import { useIntl } from 'react-intl';
import { Link } from 'react-router-dom';
import { useKnownPortal } from '../../kit/session/portal';
import { itemPath } from '../../kit/session/target';
import { DueDay } from '../../ui/due-day';
import { Icon, IconTile } from '../../ui/icon';
import { ShortDate } from '../../ui/short-date';
import { standingOf, type ListedContract } from './standing';
import { StandingMark } from './standing-mark';

export function ContractRow({ contract }: { contract: ListedContract }) {
  const intl = useIntl();
  const { name } = useKnownPortal();
  const { id, title, from, dueAt, sentAt, completedAt } = contract;
  const standing = standingOf(contract);
  const due = dueAt !== null && (standing === 'sign' || standing === 'later');
  return (
    <Link
      to={itemPath('contracts', id)}
      className="flex min-w-0 items-center gap-4 px-5 py-4 -outline-offset-2 transition hover:bg-sunken/60"
    >
      <IconTile name="signature" />
      <span className="flex min-w-0 grow flex-wrap items-center gap-x-4 gap-y-1.5">
        <span className="min-w-0 grow basis-56">
          <span
            className={`line-clamp-2 ${standing === 'sign' ? 'font-semibold' : 'font-medium'}`}
            dir="auto"
          >
            {title}
          </span>
          <span className="mt-0.5 flex flex-wrap gap-x-3 text-sm text-muted">
            <span className="max-w-full truncate">
              {intl.formatMessage({ id: 'contracts.from' }, { name: from ?? name })}
            </span>
            {due ? (
              <DueDay day={dueAt} overdue={Date.parse(dueAt) <= Date.now()} />
            ) : (
              <ShortDate date={completedAt ?? sentAt} />
            )}
          </span>
        </span>
        <StandingMark standing={standing} />
      </span>
      <Icon name="forward" className="size-4 text-muted" />
    </Link>
  );
}
