import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { OpenedLink } from '#protocol';
import { authRoutes } from '#protocol/entry/auth-routes';
import { call, isPortalError } from '../../../kit/server/api';
import { useBeginSession } from '../../../kit/session/session';

const resetKey = (link: string) => ['reset', link];

/** Tells the server that the page is shown, once. Uses nothing up. The key holds no secret. */
export const useOpenReset = (link: string, secret: string) =>
  useQuery({
    queryKey: resetKey(link),
    queryFn: () =>
      call(authRoutes.openReset, {
        link,
        secret,
        automated: navigator.webdriver === true,
      }),
    staleTime: Infinity,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });

/** Sets the password and logs in. Resolves to where the client lands. */
export function useResetPassword(link: string, secret: string) {
  const begin = useBeginSession();
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (password: string) => {
      const { target } = await call(authRoutes.resetPassword, {
        link,
        secret,
        password,
      });
      await begin();
      return target;
    },
    onError: (error) => {
      // it was used elsewhere, or expired while the page was open
      if (!isPortalError(error, 'link_invalid')) return;
      client.setQueryData<OpenedLink>(
        resetKey(link),
        (opened) => opened && { ...opened, state: 'unknown' }
      );
    },
  });
}
