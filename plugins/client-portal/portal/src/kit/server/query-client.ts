import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import type { Portal } from '#protocol';
import type { SessionState } from '../session/session';
import { PortalError, isPortalError } from './api';
import { portalKey, sessionKey } from './query-keys';

/** Some answers change the whole page, whichever call they come from. */
function noticeGlobally(error: unknown) {
  if (isPortalError(error, 'session_required')) {
    queryClient.setQueryData<SessionState>(sessionKey, (state) =>
      state?.session ? { session: null, expired: true } : state
    );
  }
  // What the client may do, or has to do first, has changed since the session was read.
  if (isPortalError(error, 'password_required') || isPortalError(error, 'forbidden')) {
    void queryClient.invalidateQueries({ queryKey: sessionKey });
  }
  if (isPortalError(error, 'portal_closed')) {
    queryClient.setQueryData<Portal>(
      portalKey,
      (portal) => portal && { ...portal, enabled: false }
    );
  }
}

export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noticeGlobally }),
  mutationCache: new MutationCache({ onError: noticeGlobally }),
  defaultOptions: {
    queries: {
      // Being offline is an answer to show, not a reason to wait behind a skeleton.
      networkMode: 'always',
      staleTime: 30_000,
      retry: (count, error) => error instanceof PortalError && error.status >= 500 && count < 1,
      retryDelay: 800,
    },
    mutations: { networkMode: 'always' },
  },
});
