import type {
  AdminApps,
  Batch,
  CreateMagicLink,
  Forecast,
  MagicLink,
  SendRequest,
} from '#protocol';
import { contactDocuments, portalApi } from '../shell/api';

export type SendKind = Batch['kind'];

interface Send {
  kind: SendKind;
  request: SendRequest;
}

const paths: Record<SendKind, string> = {
  invitation: '/client-portal/invitations',
  'login-email': '/client-portal/login-emails',
};

const changed = [
  'ClientPortalContacts',
  'ClientPortalContact',
  'ClientPortalDashboard',
  'ClientPortalOutbox',
  'ClientPortalPermissions',
  'ClientPortalActivity',
  'ClientPortalDiagnosis',
  contactDocuments,
] as const;

const api = portalApi.injectEndpoints({
  endpoints: (build) => ({
    getPortalApps: build.query<AdminApps, void>({ query: () => '/client-portal/apps' }),
    /** a question in the clothes of a mutation: the body of twenty thousand fits no URL */
    forecastPortalSend: build.mutation<Forecast, Send>({
      query: ({ kind, request }) => ({
        url: `${paths[kind]}/forecast`,
        method: 'POST',
        data: request,
      }),
    }),
    sendFromPortal: build.mutation<{ batch: string }, Send>({
      query: ({ kind, request }) => ({ url: paths[kind], method: 'POST', data: request }),
      invalidatesTags: [...changed],
    }),
    resendPendingInvitations: build.mutation<{ batch: string }, void>({
      query: () => ({ url: '/client-portal/invitations/resend-pending', method: 'POST', data: {} }),
      invalidatesTags: [...changed],
    }),
    revokePortalInvitation: build.mutation<unknown, string>({
      query: (id) => ({ url: `/client-portal/invitations/${id}/revoke`, method: 'POST', data: {} }),
      invalidatesTags: [...changed],
    }),
    getPortalBatch: build.query<Batch, string>({
      query: (id) => `/client-portal/batches/${id}`,
      // the next send is another batch: nothing is gained by keeping twenty thousand rows
      keepUnusedDataFor: 5,
      // lists and counts that stand behind the dialog show what the send has changed
      onQueryStarted: (_id, { dispatch, queryFulfilled }) =>
        queryFulfilled.then(
          ({ data }) => {
            if (data.state === 'finished') dispatch(portalApi.util.invalidateTags([...changed]));
          },
          () => undefined
        ),
    }),
    createMagicLink: build.mutation<MagicLink, CreateMagicLink>({
      query: (data) => ({ url: '/client-portal/magic-links', method: 'POST', data }),
      invalidatesTags: [...changed],
    }),
    revokeMagicLink: build.mutation<unknown, string>({
      query: (id) => ({ url: `/client-portal/magic-links/${id}/revoke`, method: 'POST', data: {} }),
      invalidatesTags: ['ClientPortalContact'],
    }),
  }),
});

/** What is known of a batch, without asking for it. */
export const usePortalBatchState = api.endpoints.getPortalBatch.useQueryState;

export const {
  useGetPortalAppsQuery,
  useForecastPortalSendMutation,
  useSendFromPortalMutation,
  useResendPendingInvitationsMutation,
  useRevokePortalInvitationMutation,
  useGetPortalBatchQuery,
  useCreateMagicLinkMutation,
  useRevokeMagicLinkMutation,
} = api;
