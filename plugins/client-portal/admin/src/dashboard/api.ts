import type { Dashboard } from '#protocol';
import { portalApi } from '../shell/api';

const api = portalApi.injectEndpoints({
  endpoints: (build) => ({
    getPortalDashboard: build.query<Dashboard, void>({
      query: () => '/client-portal/dashboard',
      providesTags: ['ClientPortalDashboard'],
    }),
  }),
});

export const { useGetPortalDashboardQuery } = api;
