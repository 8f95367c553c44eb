import { useMutation } from '@tanstack/react-query';
import type { LoggedIn } from '#protocol';
import { authRoutes } from '#protocol/entry/auth-routes';
import { call } from '../../../kit/server/api';
import { useBeginSession } from '../../../kit/session/session';

interface Attempt {
  challenge: string;
  code: string;
  /** called before the session is read: the page has to know by then where to go */
  onAccepted: (target: LoggedIn['target']) => void;
}

/** Logs in and reads the session. */
export function useVerifyCode() {
  const begin = useBeginSession();
  return useMutation({
    mutationFn: async ({ challenge, code, onAccepted }: Attempt) => {
      const { target } = await call(authRoutes.verifyCode, { challenge, code });
      onAccepted(target);
      await begin();
    },
  });
}

interface PasswordAttempt {
  email: string;
  password: string;
  /** as with a code */
  onAccepted: (target: LoggedIn['target']) => void;
}

export function usePasswordLogin() {
  const begin = useBeginSession();
  return useMutation({
    mutationFn: async ({ email, password, onAccepted }: PasswordAttempt) => {
      const { target } = await call(authRoutes.password, { email, password });
      onAccepted(target);
      await begin();
    },
  });
}
