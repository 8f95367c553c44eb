import { useCallback, useEffect, useState } from 'react';
import { serverUrl } from '../requests/serverUrl';

interface Loaded {
  data?: Blob;
  error?: unknown;
}

type Asked = { data: { url: string } } | { error?: unknown };

/** Of our own addresses the part that counts on this host too: the portal may have a name of its own. */
const onThisHost = (url: string) => {
  const { pathname, search } = new URL(url, window.location.href);
  return pathname.includes('/client-portal/') ? serverUrl(`${pathname}${search}`) : url;
};

/**
 * What is in a file, fetched by an address that is good for a minute; for `WhenAnswered`.
 * @param ask asks for the address; a new function is another file
 */
export const useBytes = (ask: () => Promise<Asked>) => {
  const [loaded, setLoaded] = useState<Loaded>({});
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    const leaving = new AbortController();
    const load = async (): Promise<Loaded> => {
      const answer = await ask();
      if (!('data' in answer)) return { error: answer.error };
      const response = await fetch(onThisHost(answer.data.url), { signal: leaving.signal });
      return response.ok ? { data: await response.blob() } : { error: { status: response.status } };
    };
    load()
      .catch((): Loaded => ({ error: { name: 'UnknownError' } }))
      .then((next) => (leaving.signal.aborted ? undefined : setLoaded(next)));
    return () => leaving.abort();
  }, [ask, attempt]);

  const refetch = useCallback(() => {
    setLoaded({});
    setAttempt((number) => number + 1);
  }, []);
  return { ...loaded, refetch };
};
