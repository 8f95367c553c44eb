import { useCallback } from 'react';
import { sessionMethods } from '#protocol';
import { useText } from '../../ui/text';

/** Returns a function from how somebody logged in to words; a method it does not know stays as is. */
export const useMethodText = () => {
  const text = useText();
  return useCallback(
    (method: string) => {
      const known = sessionMethods.find((one) => one === method);
      return known ? text(`method.${known}`) : method;
    },
    [text]
  );
};
