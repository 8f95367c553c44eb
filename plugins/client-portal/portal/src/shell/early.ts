import { startPdfWorker } from '../documents/preview/pdf-worker';
import { contractMessagesQuery } from './contract-messages';
import { pickLocale, storedLocale } from './locale';
import { messagesQuery } from './messages';
import { portalQuery } from './portal';
import { queryClient } from './query-client';
import { sessionQuery } from './session';

/**
 * What every page waits for is asked for before the first drawing. Who opens a contract waits the longest: its page,
 * the contract and the reader of PDFs are fetched beside the session, not after it.
 * @param path in the portal, with a slash at its beginning
 */
export function startEarly(path: string) {
  // most likely; the session may know better
  const locale = pickLocale([storedLocale(), ...navigator.languages]);
  void queryClient.prefetchQuery(portalQuery);
  void queryClient.prefetchQuery(sessionQuery);
  void queryClient.prefetchQuery(messagesQuery(locale));
  const [, contract] = /^\/contracts\/([\w-]{1,64})$/.exec(path) ?? [];
  if (!contract) return;
  void queryClient.prefetchQuery(contractMessagesQuery(locale));
  startPdfWorker();
  const fetchParts = () => [
    import('../contracts/read-early').then(({ readEarly }) => readEarly(contract)),
    import('../signing/signing'),
    import('./client-frame'),
    import('../contracts/contract-page'),
  ];
  // what can't be had is asked for again by the page itself, which says so
  // once the words are asked for: nothing is drawn without them
  setTimeout(() => void Promise.allSettled(fetchParts()), 0);
}
