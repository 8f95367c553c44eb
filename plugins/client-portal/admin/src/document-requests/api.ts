import type { z } from 'zod';
import type {
  createDocumentRequestSchema,
  DocumentRequest,
  DocumentRequests,
  documentRequestsQuerySchema,
  updateDocumentRequestSchema,
} from '#protocol';
import { portalApi } from '../shell/api';

export type NewDocumentRequest = z.input<typeof createDocumentRequestSchema>;
export type RequestChanges = z.input<typeof updateDocumentRequestSchema>;

interface Item {
  id: string;
  item: string;
}

const path = '/client-portal/document-requests';

/** Accepting a line deals with what was sent for it. */
const changed = [
  'ClientPortalDocumentRequests',
  'ClientPortalDocuments',
  'ClientPortalReceived',
  'ClientPortalActivity',
  'ClientPortalOutbox',
  'ClientPortalContact',
  'ClientPortalContacts',
] as const;

const api = portalApi.injectEndpoints({
  endpoints: (build) => ({
    getDocumentRequests: build.query<DocumentRequests, z.input<typeof documentRequestsQuerySchema>>(
      {
        query: (params) => ({ url: path, method: 'GET', config: { params } }),
        providesTags: ['ClientPortalDocumentRequests'],
      }
    ),
    createDocumentRequests: build.mutation<{ results: DocumentRequest[] }, NewDocumentRequest>({
      query: (data) => ({ url: path, method: 'POST', data }),
      invalidatesTags: [...changed],
    }),
    updateDocumentRequest: build.mutation<DocumentRequest, { id: string; changes: RequestChanges }>(
      {
        query: ({ id, changes }) => ({ url: `${path}/${id}`, method: 'PUT', data: changes }),
        invalidatesTags: [...changed],
      }
    ),
    remindOfDocumentRequest: build.mutation<DocumentRequest, string>({
      query: (id) => ({ url: `${path}/${id}/remind`, method: 'POST', data: {} }),
      invalidatesTags: [...changed],
    }),
    acceptRequestItem: build.mutation<DocumentRequest, Item>({
      query: ({ id, item }) => ({
        url: `${path}/${id}/items/${item}/accept`,
        method: 'POST',
        data: {},
      }),
      invalidatesTags: [...changed],
    }),
    returnRequestItem: build.mutation<DocumentRequest, Item & { note: string }>({
      query: ({ id, item, note }) => ({
        url: `${path}/${id}/items/${item}/return`,
        method: 'POST',
        data: { note },
      }),
      invalidatesTags: [...changed],
    }),
  }),
});

export const {
  useGetDocumentRequestsQuery,
  useCreateDocumentRequestsMutation,
  useUpdateDocumentRequestMutation,
  useRemindOfDocumentRequestMutation,
  useAcceptRequestItemMutation,
  useReturnRequestItemMutation,
} = api;
