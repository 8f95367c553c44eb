import { Flex, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import { documentAdminRoutes } from '#protocol';
import { Failure } from '../../kit/Failure';
import { useAnswer } from '../../kit/requests/useAnswer';
import { Card } from '../../ui/Card';
import { StateBadge } from '../../ui/StateBadge';
import { useText } from '../../ui/text';
import { usePolling } from '../../ui/usePolling';
import { ContactLink } from './ContactLink';
import { DocumentDialogs } from './DocumentDialogs';
import { DocumentList } from './DocumentList';

const pollMs = 10_000;

/** The newest of what clients have sent and nobody has dealt with. */
const ReceivedCard = () => {
  const text = useText();
  const { data, error, refetch } = useAnswer(
    documentAdminRoutes.received,
    { state: 'open', page: 1, pageSize: 5 },
    { pollingInterval: usePolling(pollMs), refetchOnMountOrArgChange: true }
  );
  return (
    <Card
      title={text('received.title')}
      action={
        <Flex gap={3} wrap="wrap">
          {data && data.newTotal > 0 ? (
            <StateBadge variant="primary">
              {text('received.new_total', { count: data.newTotal })}
            </StateBadge>
          ) : null}
          <Link tag={NavLink} to="received">
            {text('received.show_all', { count: data?.openTotal ?? 0 })}
          </Link>
        </Flex>
      }
    >
      {error ? <Failure error={error} onRetry={() => void refetch()} /> : null}
      {data?.results.length === 0 ? (
        <Typography textColor="neutral600">{text('received.empty.open')}</Typography>
      ) : null}
      {data && data.results.length > 0 ? (
        <DocumentDialogs>
          <DocumentList
            documents={data.results}
            isNew={({ isNew }) => isNew}
            contactOf={({ contact }) => <ContactLink contact={contact} />}
          />
        </DocumentDialogs>
      ) : null}
    </Card>
  );
};

export default ReceivedCard;
