import { useCallback, useEffect, useState } from 'react';
import type { PortalDocument } from '../../../protocol/src/documents';
import { serverUrl } from '../shell/serverUrl';
import { useAskForDownloadMutation } from './api';

interface Loaded {
  bytes?: Blob;
  error?: unknown;
}

/** Of our own addresses the part that counts on this host too: the portal may have a name of its own. */
const onThisHost = (url: string) => {
  const { pathname, search } = new URL(url);
  return pathname.includes('/client-portal/') ? serverUrl(`${pathname}${search}`) : url;
};

/** What is in a file, fetched by an address that is good for a minute. */
export const useFileBytes = ({ id }: Pick<PortalDocument, 'id'>) => {
  const [ask] = useAskForDownloadMutation();
  const [loaded, setLoaded] = useState<Loaded>({});
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    const leaving = new AbortController();
    const load = async (): Promise<Loaded> => {
      const answer = await ask({ id, request: { disposition: 'inline' } });
      if (!('data' in answer)) return { error: answer.error };
      const response = await fetch(onThisHost(answer.data.url), { signal: leaving.signal });
      return response.ok
        ? { bytes: await response.blob() }
        : { error: { status: response.status } };
    };
    load()
      .catch((): Loaded => ({ error: { name: 'UnknownError' } }))
      .then((next) => (leaving.signal.aborted ? undefined : setLoaded(next)));
    return () => leaving.abort();
  }, [ask, id, attempt]);

  const retry = useCallback(() => {
    setLoaded({});
    setAttempt((number) => number + 1);
  }, []);
  return { ...loaded, retry };
};
