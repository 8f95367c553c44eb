import type { Doctor } from '#protocol';
import { portalApi } from '../shell/api';

const api = portalApi.injectEndpoints({
  endpoints: (build) => ({
    getPortalDoctor: build.query<Doctor, void>({
      query: () => '/client-portal/doctor',
      providesTags: ['ClientPortalDoctor'],
    }),
  }),
});

export const { useGetPortalDoctorQuery } = api;
