import type { z } from 'zod';
import type { ClientContract, draftSchema, SignRequest } from '#protocol';
import { changed } from '../contracts/api';
import { portalApi } from '../shell/api';

const path = (id: string) => `/client-portal/contracts/${id}/signing`;

const api = portalApi.injectEndpoints({
  endpoints: (build) => ({
    getSigning: build.query<ClientContract, string>({ query: path }),
    consentToSigning: build.mutation<unknown, { id: string; version: string }>({
      query: ({ id, version }) => ({
        url: `${path(id)}/consent`,
        method: 'POST',
        data: { version },
      }),
    }),
    saveSigningValues: build.mutation<unknown, z.input<typeof draftSchema> & { id: string }>({
      query: ({ id, values }) => ({ url: `${path(id)}/values`, method: 'PUT', data: { values } }),
    }),
    signContract: build.mutation<unknown, { id: string; request: SignRequest }>({
      query: ({ id, request }) => ({ url: `${path(id)}/sign`, method: 'POST', data: request }),
      invalidatesTags: [...changed],
    }),
    declineContract: build.mutation<unknown, { id: string; reason: string }>({
      query: ({ id, reason }) => ({
        url: `${path(id)}/decline`,
        method: 'POST',
        data: { reason },
      }),
      invalidatesTags: [...changed],
    }),
  }),
});

export const {
  useGetSigningQuery,
  useConsentToSigningMutation,
  useSaveSigningValuesMutation,
  useSignContractMutation,
  useDeclineContractMutation,
} = api;
