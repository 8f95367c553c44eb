import { Failure } from '../../kit/Failure';
import { Loading } from '../../ui/States';
import { Progress } from './Progress';
import { useBatch } from './useBatch';

/** A batch on its way. A request that fails does not hide what is known: polling goes on. */
export const ProgressStep = ({ batch }: { batch: string }) => {
  const { data, error, refetch } = useBatch(batch);
  if (data) return <Progress batch={data} />;
  return error ? <Failure error={error} onRetry={() => void refetch()} /> : <Loading />;
};
