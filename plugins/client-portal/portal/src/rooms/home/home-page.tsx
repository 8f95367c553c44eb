import { useQuery } from '@tanstack/react-query';
import { appRoutes } from '#protocol/rights/routes';
import { Suspense } from 'react';
import { useIntl } from 'react-intl';
import { roomOf } from '../../kit/registry';
import { call } from '../../kit/server/api';
import { Problem } from '../../kit/server/problem';
import { homeKey } from '../../kit/server/query-keys';
import { useKnownPortal } from '../../kit/session/portal';
import { Empty } from '../../ui/empty';
import { ListSkeleton } from '../../ui/skeleton';
import { CardOfApp } from './card-of-app';
import { Greeting } from './greeting';
import { QuickActions } from './quick-actions';
import { Waiting } from './waiting';

/** The landing page: what waits first, then where to go, then what there is (H1 to H4). */
export default function HomePage() {
  const intl = useIntl();
  const { name } = useKnownPortal();
  const home = useQuery({ queryKey: homeKey, queryFn: () => call(appRoutes.home) });
  const nothing = home.data?.waiting.length === 0 && home.data.cards.length === 0;
  return (
    <div className="space-y-8 sm:space-y-10">
      <Greeting />
      {home.data && home.data.waiting.length > 0 && <Waiting items={home.data.waiting} />}
      <QuickActions />
      {home.isPending && <ListSkeleton rows={3} />}
      {home.isError && !home.data && <Problem error={home.error} onRetry={() => home.refetch()} />}
      {home.data && home.data.cards.length > 0 && (
        <div className="grid items-start gap-5 lg:grid-cols-2">
          {home.data.cards.map((card) => {
            const Card = roomOf(card.app)?.HomeCard ?? CardOfApp;
            return (
              <Suspense key={card.app} fallback={<CardOfApp card={card} />}>
                <Card card={card} />
              </Suspense>
            );
          })}
        </div>
      )}
      {nothing && (
        <Empty icon="star" title={intl.formatMessage({ id: 'home.emptyTitle' })}>
          {intl.formatMessage({ id: 'home.emptyText' }, { name })}
        </Empty>
      )}
    </div>
  );
}
