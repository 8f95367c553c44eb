import { isDueMomentOver } from '#browser/due';
import { Row } from '../../kit/lists/row';
import { useKnownPortal } from '../../kit/session/portal';
import { itemPath } from '../../kit/session/target';
import { DueDay } from '../../ui/due-day';
import { ShortDate } from '../../ui/short-date';
import { useIntl } from './intl';
import { standingOf, type ListedContract } from './standing';
import { StandingMark } from './standing-mark';

export function ContractRow({ contract }: { contract: ListedContract }) {
  const intl = useIntl();
  const { name } = useKnownPortal();
  const { id, title, from, dueAt, sentAt, completedAt } = contract;
  const standing = standingOf(contract);
  const due = dueAt !== null && (standing === 'sign' || standing === 'later');
  return (
    <Row
      to={itemPath('contracts', id)}
      icon="signature"
      title={title}
      strong={standing === 'sign'}
      aside={<StandingMark standing={standing} />}
    >
      <span className="mt-0.5 flex flex-wrap gap-x-3 text-sm text-muted">
        <span className="max-w-full truncate">
          {intl.formatMessage({ id: 'contracts.from' }, { name: from ?? name })}
        </span>
        {due ? (
          <DueDay day={dueAt} overdue={isDueMomentOver(dueAt, new Date())} />
        ) : (
          <ShortDate date={completedAt ?? sentAt} />
        )}
      </span>
    </Row>
  );
}
