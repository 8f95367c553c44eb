import { useQuery } from '@tanstack/react-query';
import type { Portal } from '#protocol';
import { portalRoutes } from '#protocol/portal';
import { call } from '../server/api';
import { portalKey } from '../server/query-keys';

export const portalQuery = {
  queryKey: portalKey,
  queryFn: () => call(portalRoutes.read),
  staleTime: 5 * 60_000,
  // drawing the failure mounts this query again: that must not ask again, in a circle
  retryOnMount: false,
};

export const usePortal = () => useQuery(portalQuery);

/** For everything below the root, which draws nothing before the portal is known. */
export function useKnownPortal(): Portal {
  const { data } = usePortal();
  if (!data) throw new Error('The portal is not loaded yet');
  return data;
}
