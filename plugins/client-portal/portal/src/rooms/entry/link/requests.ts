import { useMutation } from '@tanstack/react-query';
import { authRoutes } from '#protocol/entry/auth-routes';
import { call } from '../../../kit/server/api';
import { useBeginSession } from '../../../kit/session/session';
import { useFoundDead } from '../opened';

/** The button. Resolves to where the client lands. */
export function useRedeemLink(link: string, secret: string) {
  const begin = useBeginSession();
  return useMutation({
    mutationFn: async () => {
      const { target } = await call(authRoutes.redeemLink, { link, secret });
      await begin();
      return target;
    },
    onError: useFoundDead('openLink', link),
  });
}

/** A fresh mail to the address on file; the target stays. */
export const useRenewLink = (link: string, secret: string) =>
  useMutation({ mutationFn: () => call(authRoutes.renewLink, { link, secret }) });
