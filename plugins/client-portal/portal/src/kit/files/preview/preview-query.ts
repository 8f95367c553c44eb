import type { PreviewedFile } from './previewed-file';

/** Asked for once each time it is opened: the address is good for a minute, and each look is written down (J9). */
export const previewQuery = ({ key }: PreviewedFile) => ({
  queryKey: ['preview', key],
  staleTime: Infinity,
  gcTime: 0,
  refetchOnWindowFocus: false,
  refetchOnReconnect: false,
});
