import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Challenge, LoggedIn, OpenedLink } from '#protocol';
import { api, isApiError } from '../shell/api';
import { useBeginSession } from '../shell/session';

const linkKey = (link: string) => ['link', link];

/** Tells the server that the page is shown, once. Uses nothing up. The key holds no secret. */
export const useOpenLink = (link: string, secret: string) =>
  useQuery({
    queryKey: linkKey(link),
    queryFn: () =>
      api.post<OpenedLink>('auth/link/open', {
        link,
        secret,
        automated: navigator.webdriver === true,
      }),
    staleTime: Infinity,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });

/** The button. Resolves to where the client lands. */
export function useRedeemLink(link: string, secret: string) {
  const begin = useBeginSession();
  const client = useQueryClient();
  return useMutation({
    mutationFn: async () => {
      const { target } = await api.post<LoggedIn>('auth/link/redeem', { link, secret });
      await begin();
      return target;
    },
    onError: (error) => {
      // somebody was faster, or it expired while the page was open
      if (!isApiError(error, 'link_invalid')) return;
      client.setQueryData<OpenedLink>(
        linkKey(link),
        (opened) => opened && { ...opened, state: 'unknown' }
      );
    },
  });
}

/** A fresh mail to the address on file; the target stays. */
export const useRenewLink = (link: string, secret: string) =>
  useMutation({ mutationFn: () => api.post<Challenge>('auth/link/renew', { link, secret }) });
