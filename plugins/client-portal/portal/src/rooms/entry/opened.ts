import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { OpenedLink } from '#protocol';
import { authRoutes } from '#protocol/entry/auth-routes';
import { call, isPortalError } from '../../kit/server/api';

type Opens = 'openLink' | 'openReset';

/** The key holds no secret. */
const openedKey = (opens: Opens, link: string) => [opens, link];

/** Tells the server that the page of a link is shown, once. Uses nothing up. */
export const useOpened = (opens: Opens, link: string, secret: string) =>
  useQuery({
    queryKey: openedKey(opens, link),
    queryFn: () =>
      call(authRoutes[opens], { link, secret, automated: navigator.webdriver === true }),
    staleTime: Infinity,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });

/** What using it has failed with: somebody was faster, or it expired while the page was open. */
export function useFoundDead(opens: Opens, link: string) {
  const client = useQueryClient();
  return (error: unknown) => {
    if (!isPortalError(error, 'link_invalid')) return;
    client.setQueryData<OpenedLink>(
      openedKey(opens, link),
      (opened) => opened && { ...opened, state: 'unknown' }
    );
  };
}
