import type { SealKey, SealKeys } from '#protocol';
import { sendForm } from '../documents/sendForm';
import type { Form } from '../documents/sendForm';
import { portalApi } from '../shell/api';

const base = '/client-portal/seal-keys';

const api = portalApi.injectEndpoints({
  endpoints: (build) => ({
    getSealKeys: build.query<SealKeys, void>({
      query: () => base,
      providesTags: ['ClientPortalSealKeys'],
    }),
    createSealKey: build.mutation<SealKey, void>({
      query: () => ({ url: base, method: 'POST', data: {} }),
      invalidatesTags: ['ClientPortalSealKeys'],
    }),
    importSealKey: build.mutation<SealKey, { form: Form }>({
      queryFn: ({ form }, { signal }) => sendForm<SealKey>(`${base}/import`, form, signal),
      invalidatesTags: ['ClientPortalSealKeys'],
    }),
    activateSealKey: build.mutation<unknown, string>({
      query: (id) => ({ url: `${base}/${id}/activate`, method: 'POST', data: {} }),
      invalidatesTags: ['ClientPortalSealKeys'],
    }),
  }),
});

export const {
  useGetSealKeysQuery,
  useCreateSealKeyMutation,
  useImportSealKeyMutation,
  useActivateSealKeyMutation,
} = api;
