import { lazy, Suspense } from 'react';
import { Navigate, Route, Routes } from 'react-router-dom';
import type { PortalRoom } from '../kit/room';
import { roomPage } from '../kit/room-page';
import { ProblemPage } from '../kit/server/problem';
import { usePortal } from '../kit/session/portal';
import { Splash } from '../ui/splash';
import { useBrand } from './brand';
import { ClosedPage } from './closed-page';
import { RequireSession } from './require-session';
import * as rooms from './rooms';

const NotFoundPage = lazy(() => import('../kit/frames/not-found-page'));

const routesOf = (which: 'pages' | 'openPages') =>
  Object.values<PortalRoom>(rooms).flatMap((room) =>
    Object.entries(room[which] ?? {}).map(([path, load]) => {
      const Page = roomPage(room, load);
      return <Route key={path} path={path} element={<Page />} />;
    })
  );
const pages = routesOf('pages');
/** A link into a thing leads to the list of its app, where things have no pages of their own. */
const withoutItems = Object.values<PortalRoom>(rooms).flatMap(({ app, pages: own = {} }) =>
  app && !Object.keys(own).some((path) => path.startsWith(`/${app}/:`))
    ? [<Route key={app} path={`/${app}/:item`} element={<Navigate to={`/${app}`} replace />} />]
    : []
);
const openPages = routesOf('openPages');

export function Pages() {
  const portal = usePortal();
  useBrand(portal.data);

  if (!portal.data) return <ProblemPage error={portal.error} onRetry={() => portal.refetch()} />;
  if (!portal.data.enabled) return <ClosedPage />;
  return (
    <Suspense fallback={<Splash />}>
      <Routes>
        {openPages}
        <Route element={<RequireSession />}>
          {pages}
          {withoutItems}
          <Route path="*" element={<NotFoundPage />} />
        </Route>
      </Routes>
    </Suspense>
  );
}
