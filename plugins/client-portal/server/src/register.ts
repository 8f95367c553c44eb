import type { Core } from '@strapi/types';
import { features } from './features';
import { foundationOf } from './foundation/foundation';
import { createCors } from './foundation/http/cors';
import { createSite } from './portal-site/site';

export const register = ({ strapi }: { strapi: Core.Strapi }) => {
  const foundation = foundationOf(strapi);
  for (const feature of features) {
    feature.register?.(foundation);
    for (const [kind, handler] of Object.entries(feature.jobs?.(foundation) ?? {})) {
      foundation.jobHandlers.set(kind, handler);
    }
  }
  strapi.server.use(createCors('/api/client-portal', foundation.config.allowedOrigins));
  strapi.server.routes(createSite(foundation) as never);
};
