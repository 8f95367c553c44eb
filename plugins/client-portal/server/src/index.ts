import type { Core } from '@strapi/types';
import { bootstrap } from './bootstrap';
import { destroy } from './destroy';
import { foundationOf } from './foundation/foundation';
import { policies } from './foundation/http/policies';
import { register } from './register';
import { config, contentTypes, services, strapiRoutes } from './rooms';
import type { AppsService, EventsService } from './types';

declare const strapi: Core.Strapi;

/** The plugin object that Strapi expects, merged from the rooms. */
export default {
  register,
  bootstrap,
  destroy,
  config,
  contentTypes,
  routes: {
    'content-api': () => ({ type: 'content-api', routes: strapiRoutes(strapi, 'content-api') }),
    admin: () => ({ type: 'admin', routes: strapiRoutes(strapi, 'admin') }),
  },
  policies,
  services: {
    ...services,
    /** `strapi.plugin('client-portal').service('apps').register({ … })` */
    apps: ({ strapi: instance }: { strapi: Core.Strapi }): AppsService =>
      foundationOf(instance).apps,
    /** `strapi.plugin('client-portal').service('events').subscribe('contract.signed', 'crm', async (event) => { … })` */
    events: ({ strapi: instance }: { strapi: Core.Strapi }): EventsService => ({
      subscribe: foundationOf(instance).events.subscribe,
    }),
  },
};
