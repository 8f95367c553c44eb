import { useCallback } from 'react';
import { documentAdminRoutes, type PortalDocument } from '#protocol';
import { useToast } from '../../kit/useToast';
import { useAct } from '../../kit/requests/useAct';

/** Returns a function that downloads a document, or an older version of it. An admin's download never counts (J9). */
export const useDownload = () => {
  const toast = useToast();
  const [ask] = useAct(documentAdminRoutes.download);
  return useCallback(
    async ({ id }: Pick<PortalDocument, 'id'>, version?: number) => {
      const answer = await ask({ id, version, disposition: 'attachment' });
      if (!('data' in answer)) {
        toast.failure(answer.error);
        return;
      }
      // an attachment leaves the page where it is
      const link = document.createElement('a');
      link.href = answer.data.url;
      link.click();
    },
    [ask, toast]
  );
};
