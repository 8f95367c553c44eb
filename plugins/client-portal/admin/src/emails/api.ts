import type { CustomValues, EmailPreview, OneEmail } from '#protocol';
import { portalApi } from '../shell/api';

interface Letter {
  contact: string;
  email: OneEmail;
}

const api = portalApi.injectEndpoints({
  endpoints: (build) => ({
    getCustomValues: build.query<CustomValues, void>({
      query: () => '/client-portal/custom-values',
    }),
    previewOneEmail: build.mutation<EmailPreview, Letter>({
      query: ({ contact, email }) => ({
        url: `/client-portal/contacts/${contact}/emails/preview`,
        method: 'POST',
        data: email,
      }),
    }),
    sendOneEmail: build.mutation<{ message: string }, Letter>({
      query: ({ contact, email }) => ({
        url: `/client-portal/contacts/${contact}/emails`,
        method: 'POST',
        data: email,
      }),
      invalidatesTags: ['ClientPortalOutbox', 'ClientPortalContact', 'ClientPortalActivity'],
    }),
  }),
});

export const { useGetCustomValuesQuery, usePreviewOneEmailMutation, useSendOneEmailMutation } = api;
