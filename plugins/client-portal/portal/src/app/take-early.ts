import { readEarly } from '../rooms/contracts/read-early';
import { earlyContract, earlyLocale } from './early';
import { contractMessagesQuery } from '../kit/language/contract-messages';
import { messagesQuery } from '../kit/language/messages';
import { portalQuery } from '../kit/session/portal';
import { queryClient } from '../kit/server/query-client';
import { sessionQuery } from '../kit/session/session';

/** What ../early.ts has asked for is there, or comes, before the first drawing wants it. */
export function takeEarly() {
  void queryClient.prefetchQuery(portalQuery);
  void queryClient.prefetchQuery(sessionQuery);
  void queryClient.prefetchQuery(messagesQuery(earlyLocale));
  if (!earlyContract) return;
  void queryClient.prefetchQuery(contractMessagesQuery(earlyLocale));
  readEarly(earlyContract).catch(() => undefined);
}
