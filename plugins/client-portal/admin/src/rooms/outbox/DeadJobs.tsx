import { useState } from 'react';
import { Button, Td, Tr, Typography } from '@strapi/design-system';
import { type Job, outboxRoutes } from '#protocol';
import { Failure } from '../../kit/Failure';
import { useCan } from '../../kit/permissions';
import { useAction } from '../../kit/requests/useAction';
import { useAnswer } from '../../kit/requests/useAnswer';
import { DataTable } from '../../ui/DataTable';
import type { Column } from '../../ui/DataTable';
import { ListPages } from '../../ui/ListPages';
import { Empty, Loading } from '../../ui/States';
import { useText } from '../../ui/text';
import { usePolling } from '../../ui/usePolling';
import { When } from '../../ui/When';

const columns: Column[] = [
  { label: 'jobs.kind' },
  { label: 'jobs.error' },
  { label: 'outbox.attempts' },
  { label: 'jobs.run_at' },
  { label: 'column.actions' },
];
const pollMs = 5000;

const DeadJob = ({ job }: { job: Job }) => {
  const text = useText();
  const can = useCan();
  const [retry, { isLoading }] = useAction(outboxRoutes.retryJob, { done: text('jobs.retried') });
  return (
    <Tr>
      <Td>
        <Typography fontWeight="semiBold">{job.kind}</Typography>
      </Td>
      <Td>
        <Typography maxWidth="48rem" tag="p" style={{ overflowWrap: 'anywhere' }}>
          {job.lastError ?? '–'}
        </Typography>
      </Td>
      <Td>
        <Typography>{job.attempts}</Typography>
      </Td>
      <Td>
        <Typography>
          <When at={job.runAt} relative />
        </Typography>
      </Td>
      <Td>
        {can('outbox.retry') ? (
          <Button
            size="S"
            variant="tertiary"
            loading={isLoading}
            onClick={() => void retry({ id: job.id })}
          >
            {text('outbox.retry')}
          </Button>
        ) : null}
      </Td>
    </Tr>
  );
};

/** Work that was tried as often as it may be and is kept until somebody looks. */
export const DeadJobs = () => {
  const text = useText();
  const [page, setPage] = useState(1);
  const { data, error, refetch } = useAnswer(
    outboxRoutes.jobs,
    { state: 'dead', page, pageSize: 25 },
    { pollingInterval: usePolling(pollMs), refetchOnMountOrArgChange: true }
  );
  if (!data) return error ? <Failure error={error} onRetry={() => void refetch()} /> : <Loading />;
  if (data.results.length === 0) return <Empty>{text('jobs.none')}</Empty>;
  return (
    <>
      <DataTable columns={columns} rowCount={data.results.length}>
        {data.results.map((job) => (
          <DeadJob key={job.id} job={job} />
        ))}
      </DataTable>
      <ListPages pagination={data.pagination} onPage={setPage} />
    </>
  );
};
