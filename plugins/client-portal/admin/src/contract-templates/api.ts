import type { z } from 'zod';
import type {
  ContractTemplate,
  ContractTemplates,
  contractTemplatesQuerySchema,
  newPdfTemplateSchema,
  newTextTemplateSchema,
  previewTextSchema,
  updateTemplateSchema,
} from '#protocol';
import { sendForm } from '../documents/sendForm';
import type { Form } from '../documents/sendForm';
import { portalApi } from '../shell/api';

export type NewPdfTemplate = z.input<typeof newPdfTemplateSchema>;
export type NewTextTemplate = z.input<typeof newTextTemplateSchema>;
export type TemplateChanges = z.input<typeof updateTemplateSchema>;
export type TextPreview = z.input<typeof previewTextSchema>;

const base = '/client-portal/contract-templates';
const path = (id: string) => `${base}/${id}`;

const api = portalApi.injectEndpoints({
  endpoints: (build) => ({
    getContractTemplates: build.query<
      ContractTemplates,
      z.input<typeof contractTemplatesQuerySchema>
    >({
      query: (params) => ({ url: base, method: 'GET', config: { params } }),
      providesTags: ['ClientPortalContractTemplates'],
    }),
    getContractTemplate: build.query<ContractTemplate, string>({
      query: (id) => path(id),
      providesTags: ['ClientPortalContractTemplates'],
    }),
    createTextTemplate: build.mutation<ContractTemplate, NewTextTemplate>({
      query: (data) => ({ url: base, method: 'POST', data }),
      invalidatesTags: ['ClientPortalContractTemplates'],
    }),
    uploadTemplate: build.mutation<ContractTemplate, { form: Form }>({
      queryFn: ({ form }, { signal }) => sendForm<ContractTemplate>(base, form, signal),
      invalidatesTags: ['ClientPortalContractTemplates'],
    }),
    /** what is open in the editor stays as it is; the list is asked for anew when it is opened */
    saveTemplate: build.mutation<ContractTemplate, { id: string; changes: TemplateChanges }>({
      query: ({ id, changes }) => ({ url: path(id), method: 'PUT', data: changes }),
    }),
    deleteTemplate: build.mutation<unknown, string>({
      query: (id) => ({ url: path(id), method: 'DELETE' }),
      invalidatesTags: ['ClientPortalContractTemplates'],
    }),
    askForTemplate: build.mutation<{ url: string }, string>({
      query: (id) => ({ url: `${path(id)}/download`, method: 'POST', data: {} }),
    }),
  }),
});

export const {
  useGetContractTemplatesQuery,
  useGetContractTemplateQuery,
  useCreateTextTemplateMutation,
  useUploadTemplateMutation,
  useSaveTemplateMutation,
  useDeleteTemplateMutation,
  useAskForTemplateMutation,
} = api;
