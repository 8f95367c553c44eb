import { z } from 'zod';
import { route, routeGroup } from './http/route';

const openApiSchema = z.looseObject({ openapi: z.literal('3.1.1') });

export const referenceRoutes = routeGroup('reference', {
  openApi: route.public('GET', '/openapi.json', {
    does: 'Describes the routes for everybody and for clients as OpenAPI 3.1.',
    answer: openApiSchema,
  }),
});

export const referenceAdminRoutes = routeGroup('admin.reference', {
  openApi: route.admin('GET', '/openapi.json', {
    does: 'Describes the routes for admins as OpenAPI 3.1.',
    needs: 'settings.read',
    answer: openApiSchema,
  }),
});
