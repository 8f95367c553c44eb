import { useCallback } from 'react';
import { documentAdminRoutes, type PortalDocument } from '#protocol';
import { useDownload } from '../../kit/files/useDownload';
import { useAct } from '../../kit/requests/useAct';

/** Returns a function that downloads a document, or an older version of it. An admin's download never counts (J9). */
export const useDocumentDownload = () => {
  const download = useDownload();
  const [ask] = useAct(documentAdminRoutes.download);
  return useCallback(
    ({ id }: Pick<PortalDocument, 'id'>, version?: number) =>
      download(ask({ id, version, disposition: 'attachment' })),
    [ask, download]
  );
};
