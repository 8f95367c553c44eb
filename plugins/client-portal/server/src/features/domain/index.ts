import { domainAdminRoutes as routes, domainRoutes } from '#protocol';
import type { Context } from 'koa';
import { defineFeature } from '../../foundation/feature';
import { fail } from '../../foundation/http/errors';
import { adminRoute, publicRoute } from '../../foundation/http/route';
import { domainOf, proofPath } from './service';

/** Own domains: how the portal comes to answer on one (A5, A6). */
export const domain = defineFeature({
  name: 'domain',
  routes: (foundation) => [
    publicRoute(
      domainRoutes.allowed,
      async ({ query }) => {
        if (!(await domainOf(foundation).mayHaveCertificate(query.domain))) throw fail('not_found');
        return { allowed: true as const };
      },
      [foundation.limits.byAddress('portal.address')]
    ),
    adminRoute(routes.read, () => domainOf(foundation).read()),
    adminRoute(routes.check, async () => {
      await domainOf(foundation).check();
      return domainOf(foundation).read();
    }),
  ],
  register: (foundation) => {
    foundation.strapi.server.routes([
      {
        method: 'GET',
        path: `${proofPath}:token`,
        config: { auth: false },
        handler: async (ctx: Context) => {
          const proof = await domainOf(foundation).proof((ctx.params as { token: string }).token);
          if (proof === null) return;
          ctx.set('Cache-Control', 'no-store');
          ctx.type = 'text/plain';
          ctx.body = proof;
        },
      },
    ] as never);
  },
  tasks: {
    domain: { rule: '0 */10 * * * *', run: (foundation) => domainOf(foundation).check() },
  },
});
