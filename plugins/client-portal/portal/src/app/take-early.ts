import { messagesQuery } from '../kit/language/messages';
import { queryClient } from '../kit/server/query-client';
import { portalQuery } from '../kit/session/portal';
import { sessionQuery } from '../kit/session/session';
import { earlyLocale, takeExpected } from './early';

/** What early.ts has asked for is there, or comes, before the first drawing wants it. */
export function takeEarly() {
  void queryClient.prefetchQuery(portalQuery);
  void queryClient.prefetchQuery(sessionQuery);
  void queryClient.prefetchQuery(messagesQuery(earlyLocale));
  takeExpected();
}
