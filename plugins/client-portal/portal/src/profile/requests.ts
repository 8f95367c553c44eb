import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  ClientContact,
  ClientSessions,
  Identities,
  StartedIdentity,
  UpdateProfile,
} from '#protocol';
import { api } from '../shell/api';
import { identitiesKey, sessionsKey } from '../shell/query-keys';
import { useReplaceContact } from '../shell/session';
import { rememberProvider } from './return-from-provider';

interface Answer {
  contact: ClientContact;
}

export function useUpdateProfile() {
  const replace = useReplaceContact();
  return useMutation({
    mutationFn: (profile: UpdateProfile) => api.put<Answer>('profile', profile),
    onSuccess: ({ contact }) => replace(contact),
  });
}

/** Takes base64; null removes the picture. */
export function useUpdatePicture() {
  const replace = useReplaceContact();
  return useMutation({
    mutationFn: (image: string | null) => api.put<Answer>('profile/picture', { image }),
    onSuccess: ({ contact }) => replace(contact),
  });
}

export const useSessions = () =>
  useQuery({ queryKey: sessionsKey, queryFn: () => api.get<ClientSessions>('sessions') });

export function useEndSession() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api.delete(`sessions/${encodeURIComponent(id)}`),
    // a session that ended by itself meanwhile leaves the list too
    onSettled: () => client.invalidateQueries({ queryKey: sessionsKey }),
  });
}

export const useIdentities = () =>
  useQuery({ queryKey: identitiesKey, queryFn: () => api.get<Identities>('identities') });

/** Leaves the portal for the provider, which sends the browser back. */
export const useConnectIdentity = () =>
  useMutation({
    mutationFn: async (provider: string) => {
      const path = `identities/${encodeURIComponent(provider)}/start`;
      const { url } = await api.post<StartedIdentity>(path, {});
      rememberProvider(provider);
      window.location.assign(url);
    },
  });

export function useDisconnectIdentity() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api.delete(`identities/${encodeURIComponent(id)}`),
    onSettled: () => client.invalidateQueries({ queryKey: identitiesKey }),
  });
}
