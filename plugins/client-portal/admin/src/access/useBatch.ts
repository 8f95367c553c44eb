import { usePolling } from '../shell/usePolling';
import { useGetPortalBatchQuery, usePortalBatchState } from './api';

/** Every answer carries a row for each recipient: the larger the send, the seldomer it is asked. */
const pollMs = (total: number) => (total > 2000 ? 3000 : 1000);

/** A batch, asked for again and again until it is finished. */
export const useBatch = (id: string) => {
  const { data: known } = usePortalBatchState(id);
  const interval = usePolling(pollMs(known?.total ?? 0));
  return useGetPortalBatchQuery(id, {
    pollingInterval: known?.state === 'finished' ? 0 : interval,
  });
};
