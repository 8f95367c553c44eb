import { useQuery } from '@tanstack/react-query';
import { Navigate, useParams } from 'react-router-dom';
import { appRoutes } from '#protocol/rights/routes';
import { AppItemPage } from '../../kit/details/app-item-page';
import { PageTitle } from '../../kit/frames/page-title';
import { roomOf } from '../../kit/registry';
import { call } from '../../kit/server/api';
import { itemPath } from '../../kit/session/target';
import { useApp } from '../../kit/session/use-app';
import { ShortDate } from '../../ui/short-date';

export default function ItemPage() {
  const { app = '', item = '' } = useParams();
  const own = roomOf(app) !== undefined;
  const query = useQuery({
    enabled: useApp(app) !== undefined && !own,
    queryKey: ['item', app, item],
    queryFn: () => call(appRoutes.item, { app, item }),
  });
  if (own) return <Navigate to={itemPath(app, item)} replace />;
  return (
    <AppItemPage app={app} item={query}>
      {({ title, summary, date, bodyHtml }) => (
        <article className="card p-6 sm:p-10" dir="auto">
          {date && (
            <p className="mb-2 text-sm text-muted">
              <ShortDate date={date} />
            </p>
          )}
          <PageTitle title={title} />
          {summary && <p className="mt-3 text-lg text-muted">{summary}</p>}
          {/* sanitised by the server; the Content-Security-Policy lets no script of it run */}
          <div
            className="prose mt-8 border-t border-line pt-8 empty:hidden"
            dangerouslySetInnerHTML={{ __html: bodyHtml }}
          />
        </article>
      )}
    </AppItemPage>
  );
}
