import { useMutation } from '@tanstack/react-query';
import { sessionRoutes } from '#protocol/entry/session-routes';
import { knownRooms } from '../registry';
import { call, isPortalError } from '../server/api';
import { basePath } from '../server/base-path';
import { forgetViewAsToken, viewAsToken } from './view-as-token';

const flag = 'client-portal.signed-out';

/** Ends the session and loads the page anew, so that nothing of the contact stays in memory. */
export const useSignOut = () =>
  useMutation({
    mutationFn: async () => {
      try {
        await call(sessionRoutes.end);
      } catch (error) {
        if (!isPortalError(error, 'session_required')) throw error;
      }
    },
    onSuccess: () => {
      if (viewAsToken()) {
        forgetViewAsToken();
        window.location.replace(`${basePath}view-as/over`);
        return;
      }
      knownRooms().forEach(({ beforeSignOut }) => beforeSignOut?.());
      sessionStorage.setItem(flag, '1');
      window.location.replace(`${basePath}login`);
    },
  });

export const wasSignedOut = () => sessionStorage.getItem(flag) === '1';
export const forgetSignedOut = () => sessionStorage.removeItem(flag);
