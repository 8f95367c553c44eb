import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import type { ClientContact, ClientSession } from '#protocol';
import { sessionRoutes } from '#protocol/entry/session-routes';
import { call, isPortalError } from '../server/api';
import { messagesKey, portalKey, sessionKey } from '../server/query-keys';

/** `expired`: there was a session in this tab and the server has ended it. */
export interface SessionState {
  session: ClientSession | null;
  expired: boolean;
}

export const sessionQuery = {
  queryKey: sessionKey,
  queryFn: async ({ client }: { client: QueryClient }): Promise<SessionState> => {
    try {
      return { session: await call(sessionRoutes.get), expired: false };
    } catch (error) {
      if (!isPortalError(error, 'session_required')) throw error;
      const before = client.getQueryData<SessionState>(sessionKey);
      return { session: null, expired: Boolean(before?.session ?? before?.expired) };
    }
  },
  staleTime: 60_000,
  // drawing the failure mounts this query again: that must not ask again, in a circle
  retryOnMount: false,
};

export const useSession = () => useQuery(sessionQuery);

/** For pages behind the login. */
export function useClient(): ClientSession {
  const { data } = useSession();
  if (!data?.session) throw new Error('There is no session');
  return data.session;
}

const nobodysOwn = new Set<unknown>([portalKey[0], sessionKey[0], messagesKey[0]]);

/** Forgets what an earlier contact saw and reads the session that has just begun. */
export function useBeginSession() {
  const client = useQueryClient();
  return async () => {
    client.removeQueries({ predicate: ({ queryKey }) => !nobodysOwn.has(queryKey[0]) });
    // the code or link is used up by now, so this call gets more than one chance
    await client.fetchQuery({ ...sessionQuery, staleTime: 0, retry: 3 });
  };
}

export function useReplaceContact() {
  const client = useQueryClient();
  return (contact: ClientContact) =>
    client.setQueryData<SessionState>(sessionKey, (state) =>
      state?.session ? { ...state, session: { ...state.session, contact } } : undefined
    );
}
