import type { Settings, SettingsSection } from '../../../protocol/src/settings';
import { portalApi } from '../shell/api';

const path = (section: SettingsSection) => `/client-portal/settings/${section}`;

type SectionValues = {
  [S in SettingsSection]: { section: S; values: Settings[S] };
}[SettingsSection];

const api = portalApi.injectEndpoints({
  endpoints: (build) => ({
    getGeneralSettings: build.query<Settings['general'], void>({
      query: () => path('general'),
      providesTags: [{ type: 'ClientPortalSettings', id: 'general' }],
    }),
    getBrandingSettings: build.query<Settings['branding'], void>({
      query: () => path('branding'),
      providesTags: [{ type: 'ClientPortalSettings', id: 'branding' }],
    }),
    getEmailSettings: build.query<Settings['email'], void>({
      query: () => path('email'),
      providesTags: [{ type: 'ClientPortalSettings', id: 'email' }],
    }),
    getLifetimeSettings: build.query<Settings['lifetimes'], void>({
      query: () => path('lifetimes'),
      providesTags: [{ type: 'ClientPortalSettings', id: 'lifetimes' }],
    }),
    getSignInSettings: build.query<Settings['sign-in'], void>({
      query: () => path('sign-in'),
      providesTags: [{ type: 'ClientPortalSettings', id: 'sign-in' }],
    }),
    savePortalSettings: build.mutation<unknown, SectionValues>({
      query: ({ section, values }) => ({ url: path(section), method: 'PUT', data: values }),
      invalidatesTags: (_result, _error, { section }) => [
        { type: 'ClientPortalSettings', id: section },
        'ClientPortalDashboard',
      ],
    }),
  }),
});

export const {
  useGetGeneralSettingsQuery,
  useGetBrandingSettingsQuery,
  useGetEmailSettingsQuery,
  useGetLifetimeSettingsQuery,
  useGetSignInSettingsQuery,
  useSavePortalSettingsMutation,
} = api;
