import { useQuery } from '@tanstack/react-query';
import type { LoggedIn } from '#protocol';
import { api, ApiError } from '../shell/api';
import { basePath } from '../shell/base-path';
import { forgetViewAsToken, keepViewAsToken } from '../shell/view-as-token';

/**
 * Uses the link up and loads the portal anew, now as the client. A query, not a mutation: it is made
 * once, however often the page is drawn.
 */
export const useBeginView = (link: string, secret: string) =>
  useQuery({
    queryKey: ['view-as', link],
    queryFn: async () => {
      forgetViewAsToken();
      const { session } = await api.postForToken<LoggedIn>('auth/view-as', { link, secret });
      if (!session) throw new ApiError('unexpected', 0);
      keepViewAsToken(session.token);
      window.location.replace(basePath);
      return true;
    },
    staleTime: Infinity,
    retry: false,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
