import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { LoggedIn, OpenedLink } from '#protocol';
import { api, isApiError } from '../shell/api';
import { useBeginSession } from '../shell/session';

const resetKey = (link: string) => ['reset', link];

/** Tells the server that the page is shown, once. Uses nothing up. The key holds no secret. */
export const useOpenReset = (link: string, secret: string) =>
  useQuery({
    queryKey: resetKey(link),
    queryFn: () =>
      api.post<OpenedLink>('auth/password/open', {
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
      const { target } = await api.post<LoggedIn>('auth/password/reset', {
        link,
        secret,
        password,
      });
      await begin();
      return target;
    },
    onError: (error) => {
      // it was used elsewhere, or expired while the page was open
      if (!isApiError(error, 'link_invalid')) return;
      client.setQueryData<OpenedLink>(
        resetKey(link),
        (opened) => opened && { ...opened, state: 'unknown' }
      );
    },
  });
}
