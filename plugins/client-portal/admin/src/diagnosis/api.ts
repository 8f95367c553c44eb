import type { Diagnosis } from '#protocol';
import { portalApi } from '../shell/api';

const api = portalApi.injectEndpoints({
  endpoints: (build) => ({
    getContactDiagnosis: build.query<Diagnosis, string>({
      query: (id) => `/client-portal/contacts/${id}/diagnosis`,
      // whatever mends something changes one of these, and the walk is taken again
      providesTags: [
        'ClientPortalDiagnosis',
        'ClientPortalContact',
        'ClientPortalOutbox',
        'ClientPortalSettings',
        'ClientPortalDomain',
      ],
    }),
  }),
});

export const { useGetContactDiagnosisQuery } = api;
