import type { z } from 'zod';
import type { ContactPermissions, WhoMay, updateContactPermissionsSchema } from '#protocol';
import { portalApi } from '../shell/api';

type Changes = z.input<typeof updateContactPermissionsSchema>;

interface WhoMayParams {
  key: string;
  allowed: 'true' | 'false';
  q?: string;
  page: number;
  pageSize: number;
}

const api = portalApi.injectEndpoints({
  endpoints: (build) => ({
    getContactPermissions: build.query<ContactPermissions, string>({
      query: (id) => `/client-portal/contacts/${id}/permissions`,
      providesTags: ['ClientPortalPermissions'],
    }),
    updateContactPermissions: build.mutation<ContactPermissions, { id: string; changes: Changes }>({
      query: ({ id, changes }) => ({
        url: `/client-portal/contacts/${id}/permissions`,
        method: 'PUT',
        data: changes,
      }),
      invalidatesTags: [
        'ClientPortalPermissions',
        'ClientPortalContact',
        'ClientPortalContacts',
        'ClientPortalActivity',
      ],
    }),
    getWhoMay: build.query<WhoMay, WhoMayParams>({
      query: ({ key, ...params }) => ({
        url: `/client-portal/app-permissions/${key}/contacts`,
        method: 'GET',
        config: { params },
      }),
      providesTags: ['ClientPortalPermissions'],
    }),
  }),
});

export const {
  useGetContactPermissionsQuery,
  useUpdateContactPermissionsMutation,
  useGetWhoMayQuery,
} = api;
