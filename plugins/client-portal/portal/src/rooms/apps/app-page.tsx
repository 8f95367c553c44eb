import { useIntl } from 'react-intl';
import { Navigate, useParams } from 'react-router-dom';
import { appRoutes } from '#protocol/rights/routes';
import { NotSharedPage } from '../../kit/frames/not-shared-page';
import { AppListPage } from '../../kit/lists/app-list-page';
import { ItemRow } from '../../kit/lists/item-row';
import { useListPlace } from '../../kit/lists/list-place';
import { Rows } from '../../kit/lists/rows';
import { useList } from '../../kit/lists/use-list';
import { roomOf } from '../../kit/registry';
import { itemPath } from '../../kit/session/target';
import { useApp } from '../../kit/session/use-app';

/** The things of one app of the agency's. */
export default function AppPage() {
  const { app = '' } = useParams();
  const known = useApp(app) !== undefined;
  // an address that somebody has made up or kept
  if (roomOf(app)) return <Navigate to={itemPath(app)} replace />;
  return known ? <ItemList key={app} app={app} /> : <NotSharedPage />;
}

function ItemList({ app }: { app: string }) {
  const intl = useIntl();
  const place = useListPlace();
  const { page, q } = place;
  const list = useList(appRoutes.items, {
    key: ['items', app],
    wish: { app, page, ...(q && { q }) },
  });
  return (
    <AppListPage
      app={app}
      place={place}
      list={list}
      count={(total) => intl.formatMessage({ id: 'apps.count' }, { count: total })}
      empty={{
        title: intl.formatMessage({ id: 'apps.empty' }),
        hint: intl.formatMessage({ id: 'apps.emptyHint' }),
      }}
    >
      {(items) => <Rows items={items} row={(item) => <ItemRow app={app} item={item} />} />}
    </AppListPage>
  );
}
