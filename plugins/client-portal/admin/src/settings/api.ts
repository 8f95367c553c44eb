import type { AccessTriggers, IdentityProvidersInput, Settings, SettingsSection } from '#protocol';
import { portalApi } from '../shell/api';

const path = (section: SettingsSection) => `/client-portal/settings/${section}`;

/** What is written where it is not what is shown: secrets go in and never come out. */
type Written = Omit<Settings, 'identity-providers'> & {
  'identity-providers': IdentityProvidersInput;
};

type SectionValues = {
  [S in SettingsSection]: { section: S; values: Written[S] };
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
    getDomainSettings: build.query<Settings['domain'], void>({
      query: () => path('domain'),
      providesTags: [{ type: 'ClientPortalSettings', id: 'domain' }],
    }),
    getIdentityProviderSettings: build.query<Settings['identity-providers'], void>({
      query: () => path('identity-providers'),
      providesTags: [{ type: 'ClientPortalSettings', id: 'identity-providers' }],
    }),
    getAppPermissionSettings: build.query<Settings['app-permissions'], void>({
      query: () => path('app-permissions'),
      providesTags: [{ type: 'ClientPortalSettings', id: 'app-permissions' }],
    }),
    getAccessTriggerSettings: build.query<Settings['access-triggers'], void>({
      query: () => path('access-triggers'),
      providesTags: [{ type: 'ClientPortalSettings', id: 'access-triggers' }],
    }),
    getDocumentSettings: build.query<Settings['documents'], void>({
      query: () => path('documents'),
      providesTags: [{ type: 'ClientPortalSettings', id: 'documents' }],
    }),
    getContractSettings: build.query<Settings['contracts'], void>({
      query: () => path('contracts'),
      providesTags: [{ type: 'ClientPortalSettings', id: 'contracts' }],
    }),
    /** the triggers there are, the apps' own among them */
    getAccessTriggers: build.query<AccessTriggers, void>({
      query: () => '/client-portal/access-triggers',
    }),
    savePortalSettings: build.mutation<unknown, SectionValues>({
      query: ({ section, values }) => ({ url: path(section), method: 'PUT', data: values }),
      invalidatesTags: (_result, _error, { section }) => [
        { type: 'ClientPortalSettings', id: section },
        'ClientPortalDashboard',
        'ClientPortalDomain',
        'ClientPortalPermissions',
        'ClientPortalDiagnosis',
        'ClientPortalDoctor',
      ],
    }),
  }),
});

export const {
  useGetGeneralSettingsQuery,
  useLazyGetGeneralSettingsQuery,
  useGetBrandingSettingsQuery,
  useGetEmailSettingsQuery,
  useGetLifetimeSettingsQuery,
  useGetSignInSettingsQuery,
  useGetDomainSettingsQuery,
  useGetIdentityProviderSettingsQuery,
  useGetAppPermissionSettingsQuery,
  useGetAccessTriggerSettingsQuery,
  useGetDocumentSettingsQuery,
  useGetContractSettingsQuery,
  useGetAccessTriggersQuery,
  useSavePortalSettingsMutation,
} = api;
