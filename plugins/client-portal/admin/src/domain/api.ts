import type { Domain } from '#protocol';
import { portalApi } from '../shell/api';

const api = portalApi.injectEndpoints({
  endpoints: (build) => ({
    getPortalDomain: build.query<Domain, void>({
      query: () => '/client-portal/domain',
      providesTags: ['ClientPortalDomain'],
    }),
    checkPortalDomain: build.mutation<Domain, void>({
      query: () => ({ url: '/client-portal/domain/check', method: 'POST', data: {} }),
      invalidatesTags: ['ClientPortalDomain', 'ClientPortalDashboard', 'ClientPortalDiagnosis'],
    }),
  }),
});

export const { useGetPortalDomainQuery, useCheckPortalDomainMutation } = api;
