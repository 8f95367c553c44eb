import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { OpenedLink } from '#protocol';
import { authRoutes } from '#protocol/entry/auth-routes';
import { call, isPortalError } from '../../../kit/server/api';
import { useBeginSession } from '../../../kit/session/session';

const linkKey = (link: string) => ['link', link];

/** Tells the server that the page is shown, once. Uses nothing up. The key holds no secret. */
export const useOpenLink = (link: string, secret: string) =>
  useQuery({
    queryKey: linkKey(link),
    queryFn: () =>
      call(authRoutes.openLink, {
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
      const { target } = await call(authRoutes.redeemLink, { link, secret });
      await begin();
      return target;
    },
    onError: (error) => {
      // somebody was faster, or it expired while the page was open
      if (!isPortalError(error, 'link_invalid')) return;
      client.setQueryData<OpenedLink>(
        linkKey(link),
        (opened) => opened && { ...opened, state: 'unknown' }
      );
    },
  });
}

/** A fresh mail to the address on file; the target stays. */
export const useRenewLink = (link: string, secret: string) =>
  useMutation({ mutationFn: () => call(authRoutes.renewLink, { link, secret }) });
