import { adminApi } from '@strapi/strapi/admin';

/** Strapi's cache of requests with our tags; each room adds its own endpoints in its `api.ts`. */
export const portalApi = adminApi.enhanceEndpoints({
  addTagTypes: [
    'ClientPortalDashboard',
    'ClientPortalContacts',
    'ClientPortalContact',
    'ClientPortalOutbox',
    'ClientPortalJobs',
    'ClientPortalSettings',
    'ClientPortalDomain',
    'ClientPortalPermissions',
    'ClientPortalActivity',
    'ClientPortalDiagnosis',
    'ClientPortalDoctor',
  ],
});
