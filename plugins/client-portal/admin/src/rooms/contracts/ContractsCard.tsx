import { Flex, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import { contractAdminRoutes } from '#protocol';
import { Failure } from '../../kit/Failure';
import { useAnswer } from '../../kit/requests/useAnswer';
import { Card } from '../../ui/Card';
import { StateBadge } from '../../ui/StateBadge';
import { useText } from '../../ui/text';
import { usePolling } from '../../ui/usePolling';
import { ContractList } from './ContractList';

const pollMs = 10_000;

/** The newest contracts that somebody has yet to sign. */
const ContractsCard = () => {
  const text = useText();
  const { data, error, refetch } = useAnswer(
    contractAdminRoutes.list,
    { state: 'open', page: 1, pageSize: 5 },
    { pollingInterval: usePolling(pollMs), refetchOnMountOrArgChange: true }
  );
  return (
    <Card
      title={text('contracts.title')}
      action={
        <Flex gap={3} wrap="wrap">
          {data && data.mine > 0 ? (
            <StateBadge variant="primary">
              {text('contracts.mine', { count: data.mine })}
            </StateBadge>
          ) : null}
          <Link tag={NavLink} to="contracts">
            {text('contracts.show_all')}
          </Link>
        </Flex>
      }
    >
      {error ? <Failure error={error} onRetry={() => void refetch()} /> : null}
      {data?.results.length === 0 ? (
        <Typography textColor="neutral600">{text('contracts.none_open')}</Typography>
      ) : null}
      {data && data.results.length > 0 ? <ContractList contracts={data.results} /> : null}
    </Card>
  );
};

export default ContractsCard;
