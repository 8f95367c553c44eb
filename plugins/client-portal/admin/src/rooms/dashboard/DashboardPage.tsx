import { lazy, Suspense } from 'react';
import { Box, Flex } from '@strapi/design-system';
import { Layouts } from '@strapi/strapi/admin';
import { type Dashboard, dashboardRoutes } from '#protocol';
import { ContractsCard } from '../contracts/ContractsCard';
import { ReceivedCard } from '../documents/ReceivedCard';
import { useAnswer } from '../../kit/requests/useAnswer';
import { Card } from '../../ui/Card';
import { PageHeader } from '../../kit/PageHeader';
import { useCan } from '../../kit/permissions';
import { Failure } from '../../kit/Failure';
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
      {can('documents.read') ? <ReceivedCard /> : null}
      {can('contracts.read') ? <ContractsCard /> : null}
      <PortalUrl url={dashboard.portalUrl} />
      <Card title={text('adoption.title')}>
        <Suspense fallback={<Loading />}>
          <Adoption weeks={dashboard.adoption} />
        </Suspense>
      </Card>
    </Flex>
  );
};

export const DashboardPage = () => {
  const text = useText();
  const { data, error, refetch } = useAnswer(
    dashboardRoutes.read,
    {},
    { pollingInterval: usePolling(pollMs), refetchOnMountOrArgChange: true }
  );
  return (
    <>
      <PageHeader
        title={data?.name ?? text('name')}
        purpose={text('dashboard.purpose')}
        guide="dashboard"
      />
      <Layouts.Content>
        {error ? (
          <Box paddingBottom={4}>
            <Failure error={error} onRetry={() => void refetch()} />
          </Box>
        ) : null}
        {data ? <Overview dashboard={data} /> : error ? null : <Loading />}
      </Layouts.Content>
    </>
  );
};
