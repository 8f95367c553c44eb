import { Link, useParams } from 'react-router-dom';
import { isPortalError } from '../../kit/server/api';
import NotFoundPage from '../../kit/frames/not-found-page';
import { NotSharedPage } from '../../kit/frames/not-shared-page';
import { Problem } from '../../kit/server/problem';
import { useClient } from '../../kit/session/session';
import { itemPath } from '../../kit/session/target';
import { Icon } from '../../ui/icon';
import { PageTitle } from '../../kit/frames/page-title';
import { ShortDate } from '../../ui/short-date';
import { PageSkeleton } from '../../ui/skeleton';
import { useAppItem } from './requests';

export default function ItemPage() {
  const { app: appId = '', item: itemId = '' } = useParams();
  const app = useClient().apps.find(({ id }) => id === appId);
  const item = useAppItem(appId, itemId, app !== undefined);

  if (!app || isPortalError(item.error, 'forbidden')) return <NotSharedPage />;
  if (isPortalError(item.error, 'not_found') || isPortalError(item.error, 'invalid_request')) {
    return <NotFoundPage />;
  }
  return (
    <div className="mx-auto max-w-3xl">
      <Link
        to={itemPath(appId)}
        className="-ms-3 mb-4 inline-flex min-h-11 max-w-full items-center gap-2 rounded-xl px-3 text-sm font-medium text-ink hover:bg-soft"
      >
        <Icon name="back" className="size-4" />
        <span className="truncate">{app.label}</span>
      </Link>
      {item.isPending && <PageSkeleton />}
      {item.isError && !item.data && <Problem error={item.error} onRetry={() => item.refetch()} />}
      {item.data && (
        <article className="card p-6 sm:p-10" dir="auto">
          {item.data.date && (
            <p className="mb-2 text-sm text-muted">
              <ShortDate date={item.data.date} />
            </p>
          )}
          <PageTitle title={item.data.title} />
          {item.data.summary && <p className="mt-3 text-lg text-muted">{item.data.summary}</p>}
          {/* sanitised by the server; the Content-Security-Policy lets no script of it run */}
          <div
            className="prose mt-8 border-t border-line pt-8 empty:hidden"
            dangerouslySetInnerHTML={{ __html: item.data.bodyHtml }}
          />
        </article>
      )}
    </div>
  );
}
