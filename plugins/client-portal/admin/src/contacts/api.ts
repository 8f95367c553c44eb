import type { z } from 'zod';
import type {
  AccessOfMany,
  Activity,
  changeAccessOfManySchema,
  changeAccessSchema,
  Contact,
  ContactDetail,
  Contacts,
  contactsQuerySchema,
  createContactSchema,
  Portal,
  updateContactSchema,
  ViewAs,
} from '#protocol';
import { contactDocuments, portalApi } from '../shell/api';

export type ContactsParams = Omit<z.input<typeof contactsQuerySchema>, 'page' | 'pageSize'> & {
  page?: number;
  pageSize?: number;
};
export type NewContact = z.input<typeof createContactSchema>;
export type ContactChanges = z.input<typeof updateContactSchema>;
type AccessChange = z.input<typeof changeAccessSchema>;
type AccessOfManyChange = z.input<typeof changeAccessOfManySchema>;

const changed = [
  'ClientPortalContacts',
  'ClientPortalContact',
  'ClientPortalDashboard',
  'ClientPortalPermissions',
  'ClientPortalActivity',
  'ClientPortalDiagnosis',
  contactDocuments,
] as const;

const api = portalApi.injectEndpoints({
  endpoints: (build) => ({
    getPortalContacts: build.query<Contacts, ContactsParams>({
      query: (params) => ({ url: '/client-portal/contacts', method: 'GET', config: { params } }),
      providesTags: ['ClientPortalContacts'],
    }),
    getPortalContact: build.query<ContactDetail, string>({
      query: (id) => `/client-portal/contacts/${id}`,
      providesTags: (_result, _error, id) => [{ type: 'ClientPortalContact', id }],
    }),
    createPortalContact: build.mutation<unknown, NewContact>({
      query: (data) => ({ url: '/client-portal/contacts', method: 'POST', data }),
      invalidatesTags: [...changed],
    }),
    updatePortalContact: build.mutation<unknown, { id: string; changes: ContactChanges }>({
      query: ({ id, changes }) => ({
        url: `/client-portal/contacts/${id}`,
        method: 'PUT',
        data: changes,
      }),
      invalidatesTags: [...changed],
    }),
    changePortalAccess: build.mutation<{ contact: Contact }, AccessChange & { id: string }>({
      query: ({ id, ...data }) => ({
        url: `/client-portal/contacts/${id}/access`,
        method: 'POST',
        data,
      }),
      invalidatesTags: [...changed],
    }),
    /** a question in the clothes of a mutation: a thousand ids fit no URL */
    forecastAccessOfMany: build.mutation<AccessOfMany, AccessOfManyChange>({
      query: (data) => ({ url: '/client-portal/access/forecast', method: 'POST', data }),
    }),
    changeAccessOfMany: build.mutation<AccessOfMany, AccessOfManyChange>({
      query: (data) => ({ url: '/client-portal/access', method: 'POST', data }),
      invalidatesTags: [...changed],
    }),
    sendPasswordReset: build.mutation<unknown, string>({
      query: (id) => ({
        url: `/client-portal/contacts/${id}/password-reset`,
        method: 'POST',
        data: {},
      }),
      invalidatesTags: [...changed, 'ClientPortalOutbox'],
    }),
    viewPortalAs: build.mutation<ViewAs, string>({
      query: (id) => ({ url: `/client-portal/contacts/${id}/view-as`, method: 'POST', data: {} }),
      invalidatesTags: ['ClientPortalContact', 'ClientPortalActivity'],
    }),
    endPortalSession: build.mutation<unknown, { contact: string; session: string }>({
      query: ({ contact, session }) => ({
        url: `/client-portal/contacts/${contact}/sessions/${session}`,
        method: 'DELETE',
      }),
      invalidatesTags: ['ClientPortalContact', 'ClientPortalActivity'],
    }),
    endPortalSessions: build.mutation<unknown, string>({
      query: (contact) => ({
        url: `/client-portal/contacts/${contact}/sessions`,
        method: 'DELETE',
      }),
      invalidatesTags: ['ClientPortalContact', 'ClientPortalActivity'],
    }),
    getContactActivity: build.query<Activity, { id: string; page: number; pageSize: number }>({
      query: ({ id, ...params }) => ({
        url: `/client-portal/contacts/${id}/activity`,
        method: 'GET',
        config: { params },
      }),
      providesTags: ['ClientPortalActivity'],
    }),
    /** the public description of the portal: here for the languages it speaks */
    getPublicPortal: build.query<Portal, void>({
      query: () => '/api/client-portal/portal',
    }),
  }),
});

export const {
  useGetPortalContactsQuery,
  useGetPortalContactQuery,
  useCreatePortalContactMutation,
  useUpdatePortalContactMutation,
  useChangePortalAccessMutation,
  useForecastAccessOfManyMutation,
  useChangeAccessOfManyMutation,
  useSendPasswordResetMutation,
  useViewPortalAsMutation,
  useEndPortalSessionMutation,
  useEndPortalSessionsMutation,
  useGetContactActivityQuery,
  useGetPublicPortalQuery,
} = api;
