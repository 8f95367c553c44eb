import type { z } from 'zod';
import type { Jobs, Outbox, OutboxDetail, outboxQuerySchema } from '#protocol';
import { portalApi } from '../shell/api';

interface Pages {
  page?: number;
  pageSize?: number;
}
type OutboxParams = Omit<z.input<typeof outboxQuerySchema>, keyof Pages> & Pages;

const api = portalApi.injectEndpoints({
  endpoints: (build) => ({
    getPortalOutbox: build.query<Outbox, OutboxParams>({
      query: (params) => ({ url: '/client-portal/outbox', method: 'GET', config: { params } }),
      providesTags: ['ClientPortalOutbox'],
    }),
    getPortalMessage: build.query<OutboxDetail, string>({
      query: (id) => `/client-portal/outbox/${id}`,
      providesTags: ['ClientPortalOutbox'],
    }),
    retryPortalMessage: build.mutation<unknown, string>({
      query: (id) => ({ url: `/client-portal/outbox/${id}/retry`, method: 'POST', data: {} }),
      invalidatesTags: ['ClientPortalOutbox', 'ClientPortalDashboard'],
    }),
    retryFailedPortalMessages: build.mutation<unknown, void>({
      query: () => ({ url: '/client-portal/outbox/retry-failed', method: 'POST', data: {} }),
      invalidatesTags: ['ClientPortalOutbox', 'ClientPortalDashboard'],
    }),
    getDeadPortalJobs: build.query<Jobs, Pages>({
      query: (params) => ({
        url: '/client-portal/jobs',
        method: 'GET',
        config: { params: { ...params, state: 'dead' } },
      }),
      providesTags: ['ClientPortalJobs'],
    }),
    retryPortalJob: build.mutation<unknown, string>({
      query: (id) => ({ url: `/client-portal/jobs/${id}/retry`, method: 'POST', data: {} }),
      invalidatesTags: ['ClientPortalJobs', 'ClientPortalDashboard'],
    }),
  }),
});

export const {
  useGetPortalOutboxQuery,
  useGetPortalMessageQuery,
  useRetryPortalMessageMutation,
  useRetryFailedPortalMessagesMutation,
  useGetDeadPortalJobsQuery,
  useRetryPortalJobMutation,
} = api;
