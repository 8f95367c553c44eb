import { useMemo } from 'react';
import { useNotification } from '@strapi/strapi/admin';
import { useErrorText } from './errors';

/** Notifications: what worked in the words given, what failed in the words of its code. */
export const useToast = () => {
  const { toggleNotification } = useNotification();
  const errorText = useErrorText();
  return useMemo(
    () => ({
      success: (message: string) => toggleNotification({ type: 'success', message }),
      info: (message: string) => toggleNotification({ type: 'info', message }),
      failure: (error: unknown) =>
        toggleNotification({ type: 'danger', message: errorText(error) }),
    }),
    [toggleNotification, errorText]
  );
};
