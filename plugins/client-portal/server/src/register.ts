import type { Core } from '@strapi/types';
import { foundationOf } from './foundation/foundation';
import { createCors } from './foundation/http/cors';
import { codedErrors } from './foundation/http/coded-errors';
import { hideMultipart } from './foundation/files/hide-multipart';
import { createHosts } from './portal-site/hosts';
import { registerRooms } from './rooms';
import { createAssets, createSite } from './portal-site/site';

const adminApi = '/client-portal';

export const register = ({ strapi }: { strapi: Core.Strapi }) => {
  const foundation = foundationOf(strapi);
  // For this project's own scripts and tests: nothing in it is promised to anybody else.
  Object.defineProperty(strapi, Symbol.for('client-portal.foundation'), { value: foundation });
  registerRooms(foundation);
  const clientApi = foundation.urls.apiPath;
  strapi.server.use(createHosts(foundation));
  strapi.server.use(createAssets(foundation));
  strapi.server.use(hideMultipart([clientApi, adminApi]));
  strapi.server.use(createCors(clientApi, foundation.config.allowedOrigins));
  strapi.server.use(codedErrors([clientApi, adminApi]));
  strapi.server.routes(createSite(foundation) as never);
};
