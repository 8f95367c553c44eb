import { useCallback } from 'react';
import type { PermissionReason } from '#protocol';
import { useText } from '../../ui/text';
import { useTimes } from '../../ui/When';

interface Decision {
  why: PermissionReason;
  by?: string | null;
  at?: string | null;
}

/** Returns a function from what decided to words, with who and when where it was somebody. */
export const useWhyText = () => {
  const text = useText();
  const { full } = useTimes();
  return useCallback(
    ({ why, by, at }: Decision) => {
      const time = at ? full(at) : '';
      if (by && at) return `${text(`why.${why}`)} ${text('why.by_at', { name: by, time })}`;
      if (at) return `${text(`why.${why}`)} ${text('why.at', { time })}`;
      return text(`why.${why}`);
    },
    [text, full]
  );
};
