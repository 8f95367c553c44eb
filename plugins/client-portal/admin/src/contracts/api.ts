import type { z } from 'zod';
import type {
  AgencySigners,
  Contract,
  ContractAudit,
  ContractFromTemplate,
  Contracts,
  contractsQuerySchema,
  contractValuesSchema,
  CreatedContracts,
  Download,
  downloadContractSchema,
  newContractSchema,
  replaceSignerSchema,
  SentContract,
  updateContractSchema,
} from '#protocol';
import { sendForm } from '../documents/sendForm';
import type { Form } from '../documents/sendForm';
import { portalApi } from '../shell/api';

export type ContractsParams = z.input<typeof contractsQuerySchema>;
export type NewContract = z.input<typeof newContractSchema>;
export type ContractChanges = z.input<typeof updateContractSchema>;
export type SignerChoice = z.input<typeof replaceSignerSchema>;
export type FromTemplate = Partial<ContractFromTemplate> & Pick<ContractFromTemplate, 'template'>;
type DownloadChoice = z.input<typeof downloadContractSchema>;
interface ConsentTexts {
  results: { language: string; text: string; version: string; own: boolean }[];
}
type ContractValues = z.infer<typeof contractValuesSchema>;

const base = '/client-portal/contracts';
const path = (id: string) => `${base}/${id}`;

/** Sending may switch the portal on, write the ledger and queue an email: all of that is looked at anew. */
export const changed = [
  'ClientPortalContracts',
  'ClientPortalContractTemplates',
  'ClientPortalContacts',
  'ClientPortalContact',
  'ClientPortalActivity',
  'ClientPortalOutbox',
] as const;

const api = portalApi.injectEndpoints({
  endpoints: (build) => ({
    getContracts: build.query<Contracts, ContractsParams>({
      query: (params) => ({ url: base, method: 'GET', config: { params } }),
      providesTags: ['ClientPortalContracts'],
    }),
    getContract: build.query<Contract, string>({
      query: (id) => path(id),
      providesTags: ['ClientPortalContracts'],
    }),
    uploadContract: build.mutation<Contract, { form: Form }>({
      queryFn: ({ form }, { signal }) => sendForm<Contract>(base, form, signal),
      invalidatesTags: [...changed],
    }),
    createFromTemplate: build.mutation<Contract | CreatedContracts, FromTemplate>({
      query: (data) => ({ url: base, method: 'POST', data }),
      invalidatesTags: [...changed],
    }),
    /** of a draft: what is open in the editor stays as it is, and the list is asked for anew when it is opened */
    saveContract: build.mutation<Contract, { id: string; changes: ContractChanges }>({
      query: ({ id, changes }) => ({ url: path(id), method: 'PUT', data: changes }),
    }),
    changeContract: build.mutation<Contract, { id: string; changes: ContractChanges }>({
      query: ({ id, changes }) => ({ url: path(id), method: 'PUT', data: changes }),
      invalidatesTags: [...changed],
    }),
    deleteContract: build.mutation<unknown, string>({
      query: (id) => ({ url: path(id), method: 'DELETE' }),
      invalidatesTags: [...changed],
    }),
    replaceContractDocument: build.mutation<Contract, { id: string; form: Form }>({
      queryFn: ({ id, form }, { signal }) =>
        sendForm<Contract>(`${path(id)}/document`, form, signal),
      invalidatesTags: [...changed],
    }),
    /** the page shows the outcome before it looks at the contract anew */
    sendContract: build.mutation<SentContract, { id: string; activate?: boolean }>({
      query: ({ id, ...data }) => ({ url: `${path(id)}/send`, method: 'POST', data }),
    }),
    remindSigners: build.mutation<Contract, { id: string; signer?: number }>({
      query: ({ id, ...data }) => ({ url: `${path(id)}/remind`, method: 'POST', data }),
      invalidatesTags: [...changed],
    }),
    resendContract: build.mutation<Contract, { id: string; signer?: number }>({
      query: ({ id, ...data }) => ({ url: `${path(id)}/resend`, method: 'POST', data }),
      invalidatesTags: [...changed],
    }),
    voidContract: build.mutation<Contract, { id: string; reason: string }>({
      query: ({ id, reason }) => ({ url: `${path(id)}/void`, method: 'POST', data: { reason } }),
      invalidatesTags: [...changed],
    }),
    replaceSigner: build.mutation<Contract, { id: string; index: number; signer: SignerChoice }>({
      query: ({ id, index, signer }) => ({
        url: `${path(id)}/signers/${index}`,
        method: 'PUT',
        data: signer,
      }),
      invalidatesTags: [...changed],
    }),
    /** the address it answers with is good for one minute, so it is asked for anew each time */
    askForContract: build.mutation<Download, DownloadChoice & { id: string }>({
      query: ({ id, ...data }) => ({ url: `${path(id)}/download`, method: 'POST', data }),
    }),
    getContractAudit: build.query<ContractAudit, string>({
      query: (id) => `${path(id)}/audit`,
      providesTags: ['ClientPortalContracts'],
    }),
    getContractValues: build.query<ContractValues, string>({
      query: (id) => `${path(id)}/values`,
      providesTags: ['ClientPortalContracts'],
    }),
    getAgencySigners: build.query<AgencySigners, string>({
      query: (q) => ({ url: `${base}/signers`, method: 'GET', config: { params: { q } } }),
    }),
    /** what signers agree to, by language: the shipped texts, and the agency's own */
    getConsentTexts: build.query<ConsentTexts, void>({
      query: () => `${base}/consent-texts`,
      providesTags: [{ type: 'ClientPortalSettings', id: 'contracts' }],
    }),
    refreshContracts: build.mutation<null, void>({
      queryFn: () => ({ data: null }),
      invalidatesTags: [...changed],
    }),
  }),
});

export const {
  useGetContractsQuery,
  useGetContractQuery,
  useUploadContractMutation,
  useCreateFromTemplateMutation,
  useSaveContractMutation,
  useChangeContractMutation,
  useDeleteContractMutation,
  useReplaceContractDocumentMutation,
  useSendContractMutation,
  useRemindSignersMutation,
  useResendContractMutation,
  useVoidContractMutation,
  useReplaceSignerMutation,
  useAskForContractMutation,
  useGetContractAuditQuery,
  useGetContractValuesQuery,
  useGetAgencySignersQuery,
  useGetConsentTextsQuery,
  useRefreshContractsMutation,
} = api;
