import { useCallback } from 'react';
import { useToast } from '../useToast';

type Asked = { data: { url: string } } | { error: unknown };

/** Returns a function that downloads a file whose address, good for a minute, has been asked for. */
export const useDownload = () => {
  const toast = useToast();
  return useCallback(
    async (asked: PromiseLike<Asked>) => {
      const answer = await asked;
      if ('error' in answer) {
        toast.failure(answer.error);
        return;
      }
      // an attachment leaves the page where it is
      const link = document.createElement('a');
      link.href = answer.data.url;
      link.click();
    },
    [toast]
  );
};
