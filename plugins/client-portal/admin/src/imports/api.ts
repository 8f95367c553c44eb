import type { ContactImport, ImportForecast, ImportRequest } from '#protocol';
import { portalApi } from '../shell/api';

const api = portalApi.injectEndpoints({
  endpoints: (build) => ({
    /** a question in the clothes of a mutation: five thousand rows fit no URL */
    forecastContactImport: build.mutation<ImportForecast, ImportRequest>({
      query: (data) => ({ url: '/client-portal/contact-imports/forecast', method: 'POST', data }),
    }),
    startContactImport: build.mutation<{ import: string }, ImportRequest>({
      query: (data) => ({ url: '/client-portal/contact-imports', method: 'POST', data }),
    }),
    /** asked again and again until it is finished; only the last answer is worth keeping */
    getContactImport: build.mutation<ContactImport, string>({
      query: (id) => ({ url: `/client-portal/contact-imports/${id}`, method: 'GET' }),
      invalidatesTags: (result) =>
        result?.state === 'finished' ? ['ClientPortalContacts', 'ClientPortalDashboard'] : [],
    }),
  }),
});

export const {
  useForecastContactImportMutation,
  useStartContactImportMutation,
  useGetContactImportMutation,
} = api;
