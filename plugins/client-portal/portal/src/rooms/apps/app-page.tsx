import { useIntl } from 'react-intl';
import { Navigate, useParams, useSearchParams } from 'react-router-dom';
import { isPortalError } from '../../kit/server/api';
import NotFoundPage from '../../kit/frames/not-found-page';
import { NotSharedPage } from '../../kit/frames/not-shared-page';
import { Problem } from '../../kit/server/problem';
import { useClient } from '../../kit/session/session';
import { itemPath } from '../../kit/session/target';
import { Empty } from '../../ui/empty';
import { IconTile } from '../../ui/icon';
import { PageTitle } from '../../kit/frames/page-title';
import { ListSkeleton } from '../../ui/skeleton';
import { ItemRow } from '../../kit/lists/item-row';
import { Pages } from '../../kit/lists/pages';
import { useAppItems } from './requests';
import { SearchBox } from '../../kit/lists/search-box';

/** The things of one app: search, pages, list. Both stand in the address, so Back works. */
export default function AppPage() {
  const { app: id = '' } = useParams();
  const app = useClient().apps.find((candidate) => candidate.id === id);
  if (id === 'profile' || app?.kind === 'profile') return <Navigate to="/profile" replace />;
  if (!app) return <NotSharedPage />;
  // some apps have a room of their own
  if (app.kind !== 'collection') return <Navigate to={itemPath(app.id)} replace />;
  return <ItemList key={id} app={id} label={app.label} icon={app.icon} />;
}

interface ItemListProps {
  app: string;
  label: string;
  icon: Parameters<typeof IconTile>[0]['name'];
}

function ItemList({ app, label, icon }: ItemListProps) {
  const intl = useIntl();
  const [query, setQuery] = useSearchParams();
  const q = query.get('q') ?? '';
  const page = Math.max(1, Number.parseInt(query.get('page') ?? '1', 10) || 1);
  const items = useAppItems(app, page, q);

  if (isPortalError(items.error, 'forbidden')) return <NotSharedPage />;
  if (isPortalError(items.error, 'not_found')) return <NotFoundPage />;
  return (
    <>
      <div className="flex flex-wrap items-center gap-4">
        <IconTile name={icon} large />
        <div className="min-w-0 grow basis-40">
          <PageTitle title={label} className="line-clamp-2" />
          <p className="text-muted" aria-live="polite">
            {items.data &&
              intl.formatMessage({ id: 'apps.count' }, { count: items.data.pagination.total })}
          </p>
        </div>
        <SearchBox
          value={q}
          onSearch={(text) => setQuery(text ? { q: text } : {}, { replace: true })}
        />
      </div>
      <div className={`mt-6 transition-opacity ${items.isPlaceholderData ? 'opacity-60' : ''}`}>
        {items.isPending && <ListSkeleton rows={6} />}
        {items.isError && !items.data && (
          <Problem error={items.error} onRetry={() => items.refetch()} />
        )}
        {items.data && items.data.results.length > 0 && (
          <ul className="card divide-y divide-line overflow-hidden">
            {items.data.results.map((item) => (
              <li key={item.id}>
                <ItemRow app={app} item={item} />
              </li>
            ))}
          </ul>
        )}
        {items.data?.results.length === 0 && (
          <Empty
            icon={q ? 'search' : icon}
            title={intl.formatMessage({ id: q ? 'apps.noMatch' : 'apps.empty' }, { q })}
          >
            {intl.formatMessage({ id: q ? 'apps.noMatchHint' : 'apps.emptyHint' })}
          </Empty>
        )}
        {items.data && <Pages pagination={items.data.pagination} />}
      </div>
    </>
  );
}
