import type { ReactNode } from 'react';
import { Loading } from '../ui/States';
import { Failure } from './Failure';

/** As much of what `useAnswer` says as it takes to show it. */
export interface ShownAnswer<Data> {
  data?: Data;
  error?: unknown;
  isFetching?: boolean;
  refetch: () => unknown;
}

interface WhenAnsweredProps<Data> {
  answer: ShownAnswer<Data>;
  children: (data: Data) => ReactNode;
}

/** What a question has brought, that it failed, or that it is under way. An older answer stays under a failure. */
export const WhenAnswered = <Data,>({ answer, children }: WhenAnsweredProps<Data>) => {
  const { data, error, refetch } = answer;
  return (
    <>
      {error ? <Failure error={error} onRetry={() => void refetch()} /> : null}
      {data === undefined && !error ? <Loading /> : null}
      {data === undefined ? null : children(data)}
    </>
  );
};
