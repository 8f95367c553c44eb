import { startPdfWorker } from '../documents/preview/pdf-worker';
import { portalQuery } from './portal';
import { queryClient } from './query-client';
import { sessionQuery } from './session';

/**
 * What every page waits for is asked for before the first drawing. Who opens a contract waits the longest: its page,
 * the contract and the reader of PDFs are fetched beside the session, not after it.
 * @param path in the portal, with a slash at its beginning
 */
export function startEarly(path: string) {
  void queryClient.prefetchQuery(portalQuery);
  void queryClient.prefetchQuery(sessionQuery);
  const [, contract] = /^\/contracts\/([\w-]{1,64})$/.exec(path) ?? [];
  if (!contract) return;
  startPdfWorker();
  const parts = [
    import('../signing/signing'),
    import('../contracts/requests').then(({ readEarly }) => readEarly(contract)),
    import('./client-frame'),
    import('../contracts/contract-page'),
  ];
  // what can't be had is asked for again by the page itself, which says so
  void Promise.allSettled(parts);
}
