import { useState } from 'react';

interface Query<Data> {
  data?: Data;
  fulfilledTimeStamp?: number;
}

/**
 * What a query has brought since the component came into the page. An editor begins with it: what is in the
 * cache may be older than what was saved since, here or by somebody else.
 */
export const useFreshly = <Data>({ data, fulfilledTimeStamp = 0 }: Query<Data>) => {
  const [opened] = useState(() => Date.now());
  return fulfilledTimeStamp >= opened ? data : undefined;
};
