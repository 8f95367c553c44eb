import type { z } from 'zod';
import type {
  copyDocumentSchema,
  DocumentActivity,
  DocumentAudience,
  DocumentDetail,
  Documents,
  documentsQuerySchema,
  Download,
  downloadRequestSchema,
  Received,
  receivedQuerySchema,
  ShareForecast,
  shareForecastRequestSchema,
  UpdatedDocument,
  updateDocumentSchema,
  UploadedDocuments,
  UploadedToMany,
  UploadRules,
} from '#protocol';
import { portalApi } from '../shell/api';
import { sendForm } from './sendForm';
import type { Form } from './sendForm';

export type DocumentsParams = z.input<typeof documentsQuerySchema> & { contact: string };
export type DocumentChanges = z.input<typeof updateDocumentSchema>;
type Copy = z.input<typeof copyDocumentSchema> & { id: string };
type VersionOf = { id: string; number: number };

const path = (id: string) => `/client-portal/documents/${id}`;

/** Sharing may switch the portal on, write the ledger and queue an email: all of that is looked at anew. */
const changed = [
  'ClientPortalDocuments',
  'ClientPortalReceived',
  'ClientPortalDocumentRequests',
  'ClientPortalContacts',
  'ClientPortalContact',
  'ClientPortalActivity',
  'ClientPortalOutbox',
] as const;

const api = portalApi.injectEndpoints({
  endpoints: (build) => ({
    getContactDocuments: build.query<Documents, DocumentsParams>({
      query: ({ contact, ...params }) => ({
        url: `/client-portal/contacts/${contact}/documents`,
        method: 'GET',
        config: { params },
      }),
      providesTags: ['ClientPortalDocuments'],
    }),
    getUploadRules: build.query<UploadRules, void>({
      query: () => ({ url: '/client-portal/upload-rules', method: 'GET' }),
      providesTags: [{ type: 'ClientPortalSettings', id: 'documents' }, 'ClientPortalDocuments'],
    }),
    uploadDocuments: build.mutation<UploadedDocuments, { contact: string; form: Form }>({
      queryFn: ({ contact, form }, { signal }) =>
        sendForm<UploadedDocuments>(`/client-portal/contacts/${contact}/documents`, form, signal),
      invalidatesTags: [...changed],
    }),
    uploadDocumentsToMany: build.mutation<UploadedToMany, { form: Form }>({
      queryFn: ({ form }, { signal }) =>
        sendForm<UploadedToMany>('/client-portal/documents', form, signal),
      invalidatesTags: [...changed],
    }),
    uploadDocumentVersion: build.mutation<UpdatedDocument, { id: string; form: Form }>({
      queryFn: ({ id, form }, { signal }) =>
        sendForm<UpdatedDocument>(`${path(id)}/versions`, form, signal),
      invalidatesTags: [...changed],
    }),
    getPortalDocument: build.query<DocumentDetail, string>({
      query: (id) => path(id),
      providesTags: ['ClientPortalDocuments'],
    }),
    updatePortalDocument: build.mutation<UpdatedDocument, { id: string; changes: DocumentChanges }>(
      {
        query: ({ id, changes }) => ({ url: path(id), method: 'PUT', data: changes }),
        invalidatesTags: [...changed],
      }
    ),
    deletePortalDocument: build.mutation<unknown, string>({
      query: (id) => ({ url: path(id), method: 'DELETE' }),
      invalidatesTags: [...changed],
    }),
    restorePortalDocument: build.mutation<DocumentDetail, string>({
      query: (id) => ({ url: `${path(id)}/restore`, method: 'POST', data: {} }),
      invalidatesTags: [...changed],
    }),
    restoreDocumentVersion: build.mutation<DocumentDetail, VersionOf>({
      query: ({ id, number }) => ({
        url: `${path(id)}/versions/${number}/restore`,
        method: 'POST',
        data: {},
      }),
      invalidatesTags: [...changed],
    }),
    removeDocumentVersion: build.mutation<unknown, VersionOf>({
      query: ({ id, number }) => ({ url: `${path(id)}/versions/${number}`, method: 'DELETE' }),
      invalidatesTags: [...changed],
    }),
    /** the address it answers with is good for one minute, so it is asked for anew each time */
    askForDownload: build.mutation<
      Download,
      { id: string; request: z.input<typeof downloadRequestSchema> }
    >({
      query: ({ id, request }) => ({ url: `${path(id)}/download`, method: 'POST', data: request }),
    }),
    getDocumentActivity: build.query<
      DocumentActivity,
      { id: string; page: number; pageSize: number }
    >({
      query: ({ id, ...params }) => ({
        url: `${path(id)}/activity`,
        method: 'GET',
        config: { params },
      }),
      providesTags: ['ClientPortalDocuments'],
    }),
    getDocumentAudience: build.query<DocumentAudience, string>({
      query: (id) => `${path(id)}/audience`,
      providesTags: ['ClientPortalDocuments', 'ClientPortalPermissions'],
    }),
    getReceivedDocuments: build.query<Received, z.input<typeof receivedQuerySchema>>({
      query: (params) => ({ url: '/client-portal/received', method: 'GET', config: { params } }),
      providesTags: ['ClientPortalReceived'],
    }),
    /** how many are new, for the navigation */
    getReceivedCount: build.query<Received, void>({
      query: () => ({
        url: '/client-portal/received',
        method: 'GET',
        config: { params: { state: 'open', page: 1, pageSize: 1 } },
      }),
      providesTags: ['ClientPortalReceived', { type: 'ClientPortalReceived', id: 'count' }],
    }),
    /** what is on the page keeps its marks, so only the count is fetched anew for it */
    markReceivedAsSeen: build.mutation<unknown, void>({
      query: () => ({ url: '/client-portal/received/seen', method: 'POST', data: {} }),
      invalidatesTags: [{ type: 'ClientPortalReceived', id: 'count' }],
    }),
    /** a question in the clothes of a mutation: a thousand ids fit no URL */
    forecastDocumentShare: build.mutation<
      ShareForecast,
      z.input<typeof shareForecastRequestSchema>
    >({
      query: (data) => ({ url: '/client-portal/documents/forecast', method: 'POST', data }),
    }),
    copyPortalDocument: build.mutation<UploadedToMany, Copy>({
      query: ({ id, ...data }) => ({ url: `${path(id)}/copies`, method: 'POST', data }),
      invalidatesTags: [...changed],
    }),
  }),
});

export const {
  useGetContactDocumentsQuery,
  useGetUploadRulesQuery,
  useUploadDocumentsMutation,
  useUploadDocumentsToManyMutation,
  useUploadDocumentVersionMutation,
  useGetPortalDocumentQuery,
  useUpdatePortalDocumentMutation,
  useDeletePortalDocumentMutation,
  useRestorePortalDocumentMutation,
  useRestoreDocumentVersionMutation,
  useRemoveDocumentVersionMutation,
  useAskForDownloadMutation,
  useGetDocumentActivityQuery,
  useGetDocumentAudienceQuery,
  useGetReceivedDocumentsQuery,
  useGetReceivedCountQuery,
  useMarkReceivedAsSeenMutation,
  useForecastDocumentShareMutation,
  useCopyPortalDocumentMutation,
} = api;
