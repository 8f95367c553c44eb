import { useCallback } from 'react';
import { documentAdminRoutes, type PortalDocument } from '#protocol';
import { useBytes } from '../../kit/files/useBytes';
import { useAct } from '../../kit/requests/useAct';

/** What is in a document, to be looked at in the page. */
export const useFileBytes = ({ id }: Pick<PortalDocument, 'id'>) => {
  const [ask] = useAct(documentAdminRoutes.download);
  return useBytes(useCallback(() => ask({ id, disposition: 'inline' }), [ask, id]));
};
