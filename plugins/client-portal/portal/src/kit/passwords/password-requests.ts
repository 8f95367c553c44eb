import { useMutation, useQueryClient } from '@tanstack/react-query';
import { authRoutes } from '#protocol/entry/auth-routes';
import { sessionRoutes } from '#protocol/entry/session-routes';
import { call } from '../server/api';
import { sessionKey, sessionsKey } from '../server/query-keys';
import type { SessionState } from '../session/session';

/** Asks for the mail that sets a new password. */
export const useForgotPassword = () =>
  useMutation({ mutationFn: (email: string) => call(authRoutes.forgotPassword, { email }) });

export interface NewPassword {
  /** where one is set */
  current?: string;
  password: string;
}

/** Sets or changes the client's own password; the server ends every other session. */
export function useChangePassword() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: NewPassword) => call(sessionRoutes.changePassword, change),
    onSuccess: () => {
      client.setQueryData<SessionState>(sessionKey, (state) =>
        state?.session
          ? { ...state, session: { ...state.session, password: 'set', askForPassword: null } }
          : undefined
      );
      void client.invalidateQueries({ queryKey: sessionsKey });
    },
  });
}
