import { useIntl } from 'react-intl';
import { Link } from 'react-router-dom';
import { useDocumentsApp } from '../documents-app';
import { useUploadRules } from '../requests';
import { isPortalError } from '../../../kit/server/api';
import { useReadOnly } from '../../../kit/session/may';
import NotFoundPage from '../../../kit/frames/not-found-page';
import { NotSharedPage } from '../../../kit/frames/not-shared-page';
import { useKnownPortal } from '../../../kit/session/portal';
import { Problem } from '../../../kit/server/problem';
import { itemPath } from '../../../kit/session/target';
import { DueDay } from '../../../ui/due-day';
import { Icon } from '../../../ui/icon';
import { Notice } from '../../../ui/notice';
import { PageTitle } from '../../../kit/frames/page-title';
import { PageSkeleton } from '../../../ui/skeleton';
import { RequestLine } from './request-line';
import { RequestProgress } from './request-progress';
import { useDocumentRequest } from './requests';

/** A checklist of the agency's: line by line what it is, how it stands, and where to send it. */
export default function RequestPage({ request: id }: { request: string }) {
  const intl = useIntl();
  const portal = useKnownPortal();
  const app = useDocumentsApp();
  const readOnly = useReadOnly();
  const { data: request, error, isPending, refetch } = useDocumentRequest(id, app !== undefined);
  const { data: rules } = useUploadRules();

  if (!app || isPortalError(error, 'forbidden')) return <NotSharedPage />;
  if (isPortalError(error, 'not_found') || isPortalError(error, 'invalid_request')) {
    return <NotFoundPage />;
  }
  const open = request?.state === 'open';
  return (
    <div className="mx-auto max-w-3xl">
      <Link
        to={itemPath(app.id)}
        className="-ms-3 mb-4 inline-flex min-h-11 max-w-full items-center gap-2 rounded-xl px-3 text-sm font-medium text-ink hover:bg-soft"
      >
        <Icon name="back" className="size-4" />
        <span className="truncate">{app.label}</span>
      </Link>
      {isPending && <PageSkeleton />}
      {error && !request && <Problem error={error} onRetry={() => refetch()} />}
      {request && (
        <div className="space-y-5">
          <div>
            <PageTitle
              title={intl.formatMessage(
                { id: 'requests.asks' },
                { name: request.from ?? portal.name }
              )}
            />
            <p className="mt-2 flex flex-wrap gap-x-4 text-sm">
              {request.dueOn && <DueDay day={request.dueOn} overdue={request.overdue} />}
            </p>
          </div>
          {request.message && (
            <p className="whitespace-pre-line" dir="auto">
              {request.message}
            </p>
          )}
          {request.state !== 'open' && (
            <Notice kind={request.state === 'complete' ? 'good' : 'info'}>
              {intl.formatMessage({ id: `requests.is.${request.state}` })}
            </Notice>
          )}
          {open && rules && !rules.allowed && (
            <Notice>
              {intl.formatMessage({ id: 'requests.noUploads' }, { name: portal.name })}
            </Notice>
          )}
          {readOnly && <Notice icon="eye">{intl.formatMessage({ id: 'viewAs.profile' })}</Notice>}
          <RequestProgress items={request.items} />
          <ul className="card divide-y divide-line">
            {request.items.map((line) => (
              <li key={line.id}>
                <RequestLine line={line} rules={open && rules?.allowed ? rules : null} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
