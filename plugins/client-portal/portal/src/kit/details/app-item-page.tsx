import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { Icon } from '../../ui/icon';
import { PageSkeleton } from '../../ui/skeleton';
import NotFoundPage from '../frames/not-found-page';
import { NotSharedPage } from '../frames/not-shared-page';
import { isPortalError } from '../server/api';
import { Problem } from '../server/problem';
import { itemPath } from '../session/target';
import { useApp } from '../session/use-app';

interface AppItemPageProps<Item> {
  /** the app's id */
  app: string;
  item: Pick<UseQueryResult<Item>, 'data' | 'error' | 'isPending' | 'refetch'>;
  /** for a file, which is wider than text */
  wide?: boolean;
  /** what wants the whole page for itself, if anything does */
  instead?: (item: Item) => ReactNode;
  children: (item: Item) => ReactNode;
}

/** One thing of an app: the way back, the thing, and what stands there while there is none. */
export function AppItemPage<Item>({
  app: id,
  item: { data, error, isPending, refetch },
  wide = false,
  instead,
  children,
}: AppItemPageProps<Item>) {
  const app = useApp(id);
  if (!app || isPortalError(error, 'forbidden')) return <NotSharedPage />;
  if (isPortalError(error, 'not_found') || isPortalError(error, 'invalid_request')) {
    return <NotFoundPage />;
  }
  const whole = data && instead?.(data);
  if (whole) return whole;
  return (
    <div className={`mx-auto ${wide ? 'max-w-4xl' : 'max-w-3xl'}`}>
      <Link
        to={itemPath(id)}
        className="-ms-3 mb-4 inline-flex min-h-11 max-w-full items-center gap-2 rounded-xl px-3 text-sm font-medium text-ink hover:bg-soft"
      >
        <Icon name="back" className="size-4" />
        <span className="truncate">{app.label}</span>
      </Link>
      {isPending && <PageSkeleton />}
      {error && !data && <Problem error={error} onRetry={() => refetch()} />}
      {data && children(data)}
    </div>
  );
}
