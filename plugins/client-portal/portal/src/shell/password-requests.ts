import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from './api';
import { sessionKey, sessionsKey } from './query-keys';
import type { SessionState } from './session';

/** Asks for the mail that sets a new password. */
export const useForgotPassword = () =>
  useMutation({ mutationFn: (email: string) => api.post('auth/password/forgot', { email }) });

export interface NewPassword {
  /** where one is set */
  current?: string;
  password: string;
}

/** Sets or changes the client's own password; the server ends every other session. */
export function useChangePassword() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: NewPassword) => api.put('password', change),
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
