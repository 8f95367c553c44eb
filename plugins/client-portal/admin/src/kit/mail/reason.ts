import { useCallback } from 'react';
import { skipReasons } from '#protocol';
import { useText } from '../../ui/text';

/** Returns a function from why a message was held back (a code) or failed (the mail server's words). */
export const useReasonText = () => {
  const text = useText();
  return useCallback(
    (reason: string) => {
      const known = skipReasons.find((one) => one === reason);
      return known ? text(`skip.${known}`) : reason;
    },
    [text]
  );
};
