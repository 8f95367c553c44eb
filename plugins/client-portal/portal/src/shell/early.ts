import { readEarly } from '../contracts/read-early';
import { earlyContract, earlyLocale } from '../early';
import { contractMessagesQuery } from './contract-messages';
import { messagesQuery } from './messages';
import { portalQuery } from './portal';
import { queryClient } from './query-client';
import { sessionQuery } from './session';

/** What ../early.ts has asked for is there, or comes, before the first drawing wants it. */
export function takeEarly() {
  void queryClient.prefetchQuery(portalQuery);
  void queryClient.prefetchQuery(sessionQuery);
  void queryClient.prefetchQuery(messagesQuery(earlyLocale));
  if (!earlyContract) return;
  void queryClient.prefetchQuery(contractMessagesQuery(earlyLocale));
  readEarly(earlyContract).catch(() => undefined);
}
