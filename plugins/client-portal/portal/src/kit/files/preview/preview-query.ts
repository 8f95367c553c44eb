import type { ClientDocument } from '#protocol';
import { documentsKey } from '../../server/query-keys';

/** Asked for once each time it is opened: the address is good for a minute, and each look is written down (J9). */
export const previewQuery = ({ id, version }: ClientDocument) => ({
  queryKey: [...documentsKey, 'preview', id, version],
  staleTime: Infinity,
  gcTime: 0,
  refetchOnWindowFocus: false,
  refetchOnReconnect: false,
});
