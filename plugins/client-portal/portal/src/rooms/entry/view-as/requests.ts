import { useQuery } from '@tanstack/react-query';
import { authRoutes } from '#protocol/entry/auth-routes';
import { call, PortalError } from '../../../kit/server/api';
import { basePath } from '../../../kit/server/base-path';
import { forgetViewAsToken, keepViewAsToken } from '../../../kit/session/view-as-token';

/**
 * Uses the link up and loads the portal anew, now as the client. A query, not a mutation: it is made
 * once, however often the page is drawn.
 */
export const useBeginView = (link: string, secret: string) =>
  useQuery({
    queryKey: ['view-as', link],
    queryFn: async () => {
      forgetViewAsToken();
      const { session } = await call(
        authRoutes.viewAs,
        { link, secret },
        // answered with a token instead of a cookie
        { credentials: 'omit', headers: { 'X-Portal-Session': 'bearer' } }
      );
      if (!session) throw new PortalError('unexpected', 0);
      keepViewAsToken(session.token);
      window.location.replace(basePath);
      return true;
    },
    staleTime: Infinity,
    retry: false,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
