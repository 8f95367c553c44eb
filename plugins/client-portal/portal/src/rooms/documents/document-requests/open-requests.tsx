import type { ClientDocumentRequest } from '#protocol';
import { Link } from 'react-router-dom';
import { requestTargetPrefix } from '#protocol/documents/document-requests';
import { useKnownPortal } from '../../../kit/session/portal';
import { itemPath } from '../../../kit/session/target';
import { DueDay } from '../../../ui/due-day';
import { Icon, IconTile } from '../../../ui/icon';
import { useIntl } from '../intl';
import { RequestProgress } from './request-progress';
import { useDocumentRequests } from './requests';

/** Above the documents: what the agency waits for. The list below stands without it, so it is silent when it fails. */
export function OpenRequests() {
  const intl = useIntl();
  const requests = useDocumentRequests();
  const open = requests.data?.filter(({ state }) => state === 'open') ?? [];
  if (open.length === 0) return null;
  return (
    <section aria-label={intl.formatMessage({ id: 'requests.title' })}>
      <ul className="space-y-3">
        {open.map((request) => (
          <li key={request.id}>
            <RequestCard request={request} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function RequestCard({ request }: { request: ClientDocumentRequest }) {
  const intl = useIntl();
  const { name } = useKnownPortal();
  const { id, from, items } = request;
  const labels = items.filter(({ state }) => state === 'missing' || state === 'returned');
  return (
    <Link
      to={itemPath('documents', requestTargetPrefix + id)}
      className="card flex items-center gap-4 border-ink/40 p-5 transition hover:border-ink"
    >
      <IconTile name="clip" />
      <span className="min-w-0 grow">
        <span className="flex flex-wrap items-baseline justify-between gap-x-4 text-sm">
          <span className="text-base font-semibold">
            {intl.formatMessage({ id: 'requests.asks' }, { name: from ?? name })}
          </span>
          {request.dueOn && <DueDay day={request.dueOn} overdue={request.overdue} />}
        </span>
        {labels.length > 0 && (
          <span className="mb-3 line-clamp-2 text-sm text-muted" dir="auto">
            {intl.formatList(
              labels.map(({ label }) => label),
              { type: 'unit' }
            )}
          </span>
        )}
        <RequestProgress items={items} />
      </span>
      <Icon name="forward" className="size-4 text-muted" />
    </Link>
  );
}
