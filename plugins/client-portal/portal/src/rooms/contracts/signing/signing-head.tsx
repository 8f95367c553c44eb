import { isDueMomentOver } from '#browser/due';
import type { ClientContract } from '#protocol';
import { Link } from 'react-router-dom';
import { PageTitle } from '../../../kit/frames/page-title';
import { useKnownPortal } from '../../../kit/session/portal';
import { itemPath } from '../../../kit/session/target';
import { DueDay } from '../../../ui/due-day';
import { Icon } from '../../../ui/icon';
import { useIntl } from '../intl';
import type { DraftState } from './draft';

interface SigningHeadProps {
  contract: ClientContract;
  draft: DraftState;
}

export function SigningHead({ contract, draft }: SigningHeadProps) {
  const intl = useIntl();
  const { name } = useKnownPortal();
  const { title, from, dueAt } = contract;
  return (
    <div className="flex items-center gap-2 border-b border-line bg-surface px-2 py-2 sm:px-4">
      <Link
        to={itemPath('contracts')}
        className="grid size-11 shrink-0 place-items-center rounded-xl text-ink hover:bg-soft"
      >
        <Icon name="back" />
        <span className="sr-only">{intl.formatMessage({ id: 'signing.back' })}</span>
      </Link>
      <div className="min-w-0 grow">
        <PageTitle title={title} className="truncate !text-base sm:!text-lg">
          <bdi>{title}</bdi>
        </PageTitle>
        <p className="flex gap-x-3 overflow-hidden text-sm whitespace-nowrap text-muted">
          <span className="truncate">
            {intl.formatMessage({ id: 'contracts.from' }, { name: from ?? name })}
          </span>
          {dueAt && <DueDay day={dueAt} overdue={isDueMomentOver(dueAt, new Date())} />}
        </p>
      </div>
      <p
        role="status"
        className={`shrink-0 pe-2 text-xs ${draft === 'failed' ? 'font-medium text-bad' : 'text-muted'}`}
      >
        {draft !== 'saved' && intl.formatMessage({ id: `signing.draft.${draft}` })}
      </p>
    </div>
  );
}
