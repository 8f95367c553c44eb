import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Identities, UpdateProfile } from '#protocol';
import { profileRoutes } from '#protocol/entry/profile-routes';
import { sessionRoutes } from '#protocol/entry/session-routes';
import { call } from '../../kit/server/api';
import { sessionsKey } from '../../kit/server/query-keys';
import { useReplaceContact } from '../../kit/session/session';
import { rememberProvider } from './return-from-provider';

const identitiesKey = ['identities'] as const;

export type Identity = Identities['results'][number];

export function useUpdateProfile() {
  const replace = useReplaceContact();
  return useMutation({
    mutationFn: (profile: UpdateProfile) => call(profileRoutes.update, profile),
    onSuccess: ({ contact }) => replace(contact),
  });
}

/** Takes base64; null removes the picture. */
export function useUpdatePicture() {
  const replace = useReplaceContact();
  return useMutation({
    mutationFn: (image: string | null) => call(profileRoutes.updatePicture, { image }),
    onSuccess: ({ contact }) => replace(contact),
  });
}

export const useSessions = () =>
  useQuery({ queryKey: sessionsKey, queryFn: () => call(sessionRoutes.list) });

export function useEndSession() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => call(sessionRoutes.endOne, { id }),
    // a session that ended by itself meanwhile leaves the list too
    onSettled: () => client.invalidateQueries({ queryKey: sessionsKey }),
  });
}

export const useIdentities = () =>
  useQuery({ queryKey: identitiesKey, queryFn: () => call(sessionRoutes.identities) });

/** Leaves the portal for the provider, which sends the browser back. */
export const useConnectIdentity = () =>
  useMutation({
    mutationFn: async (provider: string) => {
      const { url } = await call(sessionRoutes.startIdentity, { provider });
      rememberProvider(provider);
      window.location.assign(url);
    },
  });

export function useDisconnectIdentity() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => call(sessionRoutes.disconnectIdentity, { id }),
    onSettled: () => client.invalidateQueries({ queryKey: identitiesKey }),
  });
}
