import { useMutation } from '@tanstack/react-query';
import type { Target } from '#protocol';
import { authRoutes } from '#protocol/entry/auth-routes';
import { call } from '../server/api';

interface LoginMail {
  email: string;
  target?: Target | undefined;
}

/** One mail with a code and a link. The answer is the same for every address. */
export const useLoginMail = () =>
  useMutation({ mutationFn: (mail: LoginMail) => call(authRoutes.loginMail, mail) });
