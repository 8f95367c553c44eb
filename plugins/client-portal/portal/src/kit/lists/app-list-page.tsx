import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { Empty } from '../../ui/empty';
import { IconTile, type IconName } from '../../ui/icon';
import { ListSkeleton } from '../../ui/skeleton';
import NotFoundPage from '../frames/not-found-page';
import { NotSharedPage } from '../frames/not-shared-page';
import { PageTitle } from '../frames/page-title';
import { isPortalError } from '../server/api';
import { Problem } from '../server/problem';
import { useApp } from '../session/use-app';
import { ListPages } from './list-pages';
import type { ListPlace } from './list-place';
import { SearchBox } from './search-box';
import type { Listed } from './use-list';

interface AppListPageProps<Item> {
  /** the app's id */
  app: string;
  place: ListPlace;
  list: UseQueryResult<Listed<Item>>;
  /** how many there are, in words */
  count: (total: number) => string;
  /** what is said where there is nothing, and nothing was searched for */
  empty: { title: string; hint: string; icon?: IconName };
  /** between title and list */
  above?: ReactNode;
  children: (items: Item[]) => ReactNode;
}

/** The things of an app: search, pages, list, and what stands there while there is none. */
export function AppListPage<Item>({
  app: id,
  place,
  list,
  count,
  empty,
  above,
  children,
}: AppListPageProps<Item>) {
  const intl = useIntl();
  const app = useApp(id);
  const { data, error, isPending, isPlaceholderData, refetch } = list;
  const { q } = place;

  if (!app || isPortalError(error, 'forbidden')) return <NotSharedPage />;
  if (isPortalError(error, 'not_found')) return <NotFoundPage />;
  return (
    <div className="space-y-6">
      <div className="flex flex-wrap items-center gap-4">
        <IconTile name={app.icon} large />
        <div className="min-w-0 grow basis-40">
          <PageTitle title={app.label} className="line-clamp-2" />
          <p className="text-muted" aria-live="polite">
            {data && count(data.pagination.total)}
          </p>
        </div>
        <SearchBox value={q} onSearch={(text) => place.choose({ q: text || null })} />
      </div>
      {above}
      <div className={`transition-opacity ${isPlaceholderData ? 'opacity-60' : ''}`}>
        {isPending && <ListSkeleton rows={6} />}
        {error && !data && <Problem error={error} onRetry={() => refetch()} />}
        {data && data.results.length > 0 && children(data.results)}
        {data?.results.length === 0 &&
          (q ? (
            <Empty icon="search" title={intl.formatMessage({ id: 'apps.noMatch' }, { q })}>
              {intl.formatMessage({ id: 'apps.noMatchHint' })}
            </Empty>
          ) : (
            <Empty icon={empty.icon ?? app.icon} title={empty.title}>
              {empty.hint}
            </Empty>
          ))}
        {data && <ListPages pagination={data.pagination} />}
      </div>
    </div>
  );
}
