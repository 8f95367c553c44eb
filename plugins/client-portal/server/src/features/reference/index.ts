import * as protocol from '#protocol';
import { version } from '../../../../package.json';
import { defineFeature } from '../../foundation/feature';
import { defineService } from '../../foundation/foundation';
import { adminRoute, publicRoute } from '../../foundation/http/route';

type Document = { openapi: '3.1.1' } & Record<string, unknown>;

/** Each document is made when it is first asked for: the routes do not change while the server runs. */
const documentsOf = defineService(({ definitions, urls }) => {
  const names = protocol.namedSchemas(protocol);
  const made = new Map<string, Document>();
  const document = (title: string, url: string, isOf: (side: protocol.Side) => boolean) => {
    const known = made.get(title);
    if (known) return known;
    const routes = definitions.filter(({ side }) => isOf(side));
    const built = protocol.openApiOf(routes, names, { title, version, url }) as Document;
    made.set(title, built);
    return built;
  };
  return {
    client: () =>
      document(
        'Client Portal',
        `${urls.publicUrl}${urls.apiPath}`,
        (side) => side === 'public' || side === 'client'
      ),
    admin: () =>
      document(
        'Client Portal for admins',
        `${urls.publicUrl}/client-portal`,
        (side) => side === 'admin' || side === 'ticket'
      ),
  };
});

/** The routes as they are described to programs. */
export const reference = defineFeature({
  name: 'reference',
  routes: (foundation) => [
    publicRoute(
      protocol.referenceRoutes.openApi,
      () => Promise.resolve(documentsOf(foundation).client()),
      [foundation.limits.byAddress('portal.address')]
    ),
    adminRoute(protocol.referenceAdminRoutes.openApi, () =>
      Promise.resolve(documentsOf(foundation).admin())
    ),
  ],
});
