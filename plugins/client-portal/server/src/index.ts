import type { Core } from '@strapi/types';
import { bootstrap } from './bootstrap';
import { config } from './config';
import { destroy } from './destroy';
import { features } from './features';
import { grantsOf } from './features/access/grants/service';
import { contractsExtensionOf } from './features/contracts/extension';
import { documentsExtensionOf } from './features/documents/extension';
import { doctorOf } from './features/doctor/service';
import { foundationContentTypes } from './foundation/content-types';
import { foundationOf } from './foundation/foundation';
import type {
  AccessService,
  AppsService,
  ContractsService,
  DoctorService,
  DocumentsService,
  EventsService,
} from './types';
import { policies } from './foundation/http/policies';
import type { StrapiRoute } from './foundation/http/route';
import { retryAfterHeader } from './foundation/limits/limits';
import { register } from './register';

declare const strapi: Core.Strapi;

const routesOf = (pick: 'portalRoutes' | 'adminRoutes'): Omit<StrapiRoute, 'definition'>[] =>
  features
    .flatMap((feature) => feature[pick]?.(foundationOf(strapi)) ?? [])
    .map(({ definition: _, ...route }) => ({
      ...route,
      config: {
        ...route.config,
        middlewares: [retryAfterHeader, ...(route.config.middlewares ?? [])],
      },
    }));

/** The plugin object that Strapi expects, merged from the features. */
export default {
  register,
  bootstrap,
  destroy,
  config,
  contentTypes: {
    ...foundationContentTypes,
    ...Object.assign({}, ...features.map((feature) => feature.contentTypes ?? {})),
  },
  routes: {
    'content-api': () => ({ type: 'content-api', routes: routesOf('portalRoutes') }),
    admin: () => ({ type: 'admin', routes: routesOf('adminRoutes') }),
  },
  policies,
  services: {
    /** `strapi.plugin('client-portal').service('apps').register({ … })` */
    apps: ({ strapi: instance }: { strapi: Core.Strapi }): AppsService =>
      foundationOf(instance).apps,
    /** `strapi.plugin('client-portal').service('access').grant(contactId, { app, item, why })` */
    access: ({ strapi: instance }: { strapi: Core.Strapi }): AccessService => ({
      grant: grantsOf(foundationOf(instance)).grant,
    }),
    /** `strapi.plugin('client-portal').service('documents').share(contactId, [{ name, stream }])` */
    documents: ({ strapi: instance }: { strapi: Core.Strapi }): DocumentsService =>
      documentsExtensionOf(foundationOf(instance)),
    /** `strapi.plugin('client-portal').service('contracts').create({ name, stream }, { title, signers, fields })` */
    contracts: ({ strapi: instance }: { strapi: Core.Strapi }): ContractsService =>
      contractsExtensionOf(foundationOf(instance)),
    /** `strapi.plugin('client-portal').service('events').subscribe('contract.signed', 'crm', async (event) => { … })` */
    events: ({ strapi: instance }: { strapi: Core.Strapi }): EventsService => ({
      subscribe: foundationOf(instance).events.subscribe,
    }),
    doctor: ({ strapi: instance }: { strapi: Core.Strapi }): DoctorService =>
      doctorOf(foundationOf(instance)),
  },
};
