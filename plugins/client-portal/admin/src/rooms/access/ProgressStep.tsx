import { useEffect } from 'react';
import { sendRoutes } from '#protocol';
import { Failure } from '../../kit/Failure';
import { useRefresh } from '../../kit/requests/useAct';
import { useAnswer, useKnownAnswer } from '../../kit/requests/useAnswer';
import { Loading } from '../../ui/States';
import { usePolling } from '../../ui/usePolling';
import { Progress } from './Progress';

/** Every answer carries a row for each recipient: the larger the send, the seldomer it is asked. */
const pollMs = (total: number) => (total > 2000 ? 3000 : 1000);

/** Of twenty thousand rows nothing is fetched anew because something else has changed. */
const kept = { kept: true } as const;

/** A batch, asked for again and again until it is finished. */
const useBatch = (id: string) => {
  const refresh = useRefresh();
  const { data: known } = useKnownAnswer(sendRoutes.batch, { id }, kept);
  const interval = usePolling(pollMs(known?.total ?? 0));
  const finished = known?.state === 'finished';
  // lists and counts that stand behind the dialog show what the send has changed
  useEffect(() => {
    if (finished) refresh();
  }, [finished, refresh]);
  return useAnswer(sendRoutes.batch, { id }, { ...kept, pollingInterval: finished ? 0 : interval });
};

/** A batch on its way. A request that fails does not hide what is known: polling goes on. */
export const ProgressStep = ({ batch }: { batch: string }) => {
  const { data, error, refetch } = useBatch(batch);
  if (data) return <Progress batch={data} />;
  return error ? <Failure error={error} onRetry={() => void refetch()} /> : <Loading />;
};
