import { appRoutes as routes, rightsRoutes, type Home } from '#protocol';
import { labelIn, type PortalApp } from '../../foundation/apps/registry';
import { defineFeature } from '../../foundation/feature';
import type { Foundation } from '../../foundation/foundation';
import { fail } from '../../foundation/http/errors';
import { adminRoute } from '../../foundation/http/route';
import { paginationOf } from '../../foundation/http/pagination';
import { clientRoute } from '../entry/client';
import { permissionsOf } from '../rights/service';

const homeOf = async (
  apps: PortalApp[],
  contact: Parameters<NonNullable<PortalApp['home']>>[0]
): Promise<Home> => {
  const waiting: Home['waiting'] = [];
  const cards: Home['cards'] = [];
  // One after the other: on SQLite they share one connection anyway, and a client's apps are few.
  for (const app of apps) {
    for (const item of (await app.waiting?.(contact)) ?? []) waiting.push({ ...item, app: app.id });
    const page = await app.home?.(contact);
    if (!page || page.total === 0) continue;
    const label = labelIn(app, contact.locale);
    cards.push({ app: app.id, label, icon: app.icon, total: page.total, items: page.results });
  }
  return { waiting, cards };
};

/** The landing page, and lists and details of every app that has them. */
export const apps = defineFeature({
  name: 'apps',
  routes: (foundation: Foundation) => {
    const permissions = permissionsOf(foundation);
    const need = (id: string | undefined): PortalApp => {
      const app = foundation.apps.get(id ?? '');
      if (!app) throw fail('not_found');
      return app;
    };
    const { apps: registry } = foundation;
    return [
      // whoever chooses an app somewhere has to see which there are
      adminRoute(rightsRoutes.apps, () =>
        Promise.resolve({
          results: registry.all().map((app) => ({
            id: app.id,
            label: labelIn({ label: app.switchLabel ?? app.label }, 'en'),
            icon: app.icon,
            source: app.source,
            default: app.default ?? true,
            boxes: (app.permissions ?? []).map((box) => ({
              key: `${app.id}.${box.id}`,
              label: labelIn(box, 'en'),
              default: box.default ?? true,
            })),
          })),
        })
      ),
      clientRoute(foundation, routes.home, async ({ client }) =>
        homeOf(
          (await permissions.appsOf(client)).map(({ app }) => app),
          client.contact
        )
      ),
      clientRoute(foundation, routes.items, async ({ client, params, query }) => {
        const { list } = need(params.app);
        if (!list) throw fail('not_found');
        const { q, ...page } = query;
        const { results, total } = await list(client.contact, { ...page, ...(q ? { q } : {}) });
        return { results, pagination: paginationOf(total, page) };
      }),
      clientRoute(foundation, routes.item, async ({ client, params }) => {
        const { item } = need(params.app);
        const found = item ? await item(client.contact, params.item) : null;
        if (!found) throw fail('not_found');
        return found;
      }),
    ];
  },
});
