import { useCallback } from 'react';
import type { PortalDocument } from '#protocol';
import { useBytes } from '../shell/useBytes';
import { useAskForDownloadMutation } from './api';

/** What is in a document, to be looked at in the page. */
export const useFileBytes = ({ id }: Pick<PortalDocument, 'id'>) => {
  const [ask] = useAskForDownloadMutation();
  return useBytes(useCallback(() => ask({ id, request: { disposition: 'inline' } }), [ask, id]));
};
