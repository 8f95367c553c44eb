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
    'ClientPortalDocuments',
    'ClientPortalReceived',
    'ClientPortalDocumentRequests',
    'ClientPortalContracts',
    'ClientPortalContractTemplates',
    'ClientPortalSealKeys',
    // the Content Manager's own, which stands in the same cache
    'Document',
  ],
});

/**
 * The Content Manager's list of contacts. The one that is open in its form is left alone: fetched anew,
 * it would throw away what was typed there.
 */
export const contactDocuments = {
  type: 'Document',
  id: 'plugin::client-portal.contact_LIST',
} as const;
