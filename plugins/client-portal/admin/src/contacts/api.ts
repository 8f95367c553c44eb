import type { z } from 'zod';
import type {
  changeAccessSchema,
  Contact,
  Contacts,
  contactsQuerySchema,
  createContactSchema,
  updateContactSchema,
} from '../../../protocol/src/contacts';
import type { ContactDetail } from '../../../protocol/src/links';
import type { Portal } from '../../../protocol/src/portal';
import { portalApi } from '../shell/api';

export type ContactsParams = Omit<z.input<typeof contactsQuerySchema>, 'page' | 'pageSize'> & {
  page?: number;
  pageSize?: number;
};
export type NewContact = z.input<typeof createContactSchema>;
export type ContactChanges = z.input<typeof updateContactSchema>;
type AccessChange = z.input<typeof changeAccessSchema>;

const changed = ['ClientPortalContacts', 'ClientPortalContact', 'ClientPortalDashboard'] as const;

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
  useGetPublicPortalQuery,
} = api;
