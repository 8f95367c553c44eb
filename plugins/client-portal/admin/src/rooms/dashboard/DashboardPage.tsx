import { lazy, Suspense } from 'react';
import { Flex } from '@strapi/design-system';
import { type Dashboard, dashboardRoutes } from '#protocol';
import { WhenAnswered } from '../../kit/WhenAnswered';
import { PanelPage } from '../../kit/PanelPage';
import { useCan } from '../../kit/permissions';
import { roomParts } from '../../kit/registry';
import { useAnswer } from '../../kit/requests/useAnswer';
import { Card } from '../../ui/Card';
import { Loading } from '../../ui/States';
import { useText } from '../../ui/text';
import { usePolling } from '../../ui/usePolling';
import { Actions } from './Actions';
import { Attention } from './Attention';
import { Counts } from './Counts';
import { PortalUrl } from './PortalUrl';

// the chart library is larger than the rest of the plugin
const Adoption = lazy(() => import('./Adoption'));

const pollMs = 3000;

const Overview = ({ dashboard }: { dashboard: Dashboard }) => {
  const text = useText();
  const can = useCan();
  return (
    <Flex direction="column" alignItems="stretch" gap={6} paddingBottom={8}>
      <Attention dashboard={dashboard} />
      <Actions enabled={dashboard.enabled} />
      <Counts counts={dashboard.counts} />
      {roomParts()
        .dashboardCards.filter(({ needs }) => can(needs))
        .map(({ at, Content }) => (
          <Suspense key={at} fallback={<Loading />}>
            <Content />
          </Suspense>
        ))}
      <PortalUrl url={dashboard.portalUrl} />
      <Card title={text('adoption.title')}>
        <Suspense fallback={<Loading />}>
          <Adoption weeks={dashboard.adoption} />
        </Suspense>
      </Card>
    </Flex>
  );
};

const DashboardPage = () => {
  const text = useText();
  const answer = useAnswer(
    dashboardRoutes.read,
    {},
    { pollingInterval: usePolling(pollMs), refetchOnMountOrArgChange: true }
  );
  return (
    <PanelPage
      title={answer.data?.name ?? text('name')}
      purpose={text('dashboard.purpose')}
      guide="dashboard"
    >
      <WhenAnswered answer={answer}>{(data) => <Overview dashboard={data} />}</WhenAnswered>
    </PanelPage>
  );
};

export default DashboardPage;
