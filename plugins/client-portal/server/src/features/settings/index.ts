import {
  accessTriggerRoutes,
  builtInTriggers,
  portalRoutes,
  settingsSchemas,
  settingsSections,
  type IdentityProvidersInput,
} from '#protocol';
import { labelIn } from '../../foundation/apps/registry';
import { defineFeature } from '../../foundation/feature';
import type { Foundation } from '../../foundation/foundation';
import { failField } from '../../foundation/http/errors';
import { parse } from '../../foundation/http/parse';
import { adminRoute, publicRoute, type StrapiRoute } from '../../foundation/http/route';
import { settingsRoutesOf } from '../../kit/settings-routes';
import { writeIdentityProviders } from './identity-providers';
import { portalOf } from './portal';

/** Whoever named the server's own host would take the admin panel away. */
const judgeDomain = ({ config, urls }: Foundation, body: unknown) => {
  const { customDomain, slug } = parse(settingsSchemas.domain, body);
  const own = new URL(urls.publicUrl).hostname;
  const message = "This is the server's own address";
  if (customDomain === own) throw failField('customDomain', message);
  if (slug && `${slug}.${config.baseDomain ?? ''}` === own) throw failField('slug', message);
};

const sectionRoutes = (foundation: Foundation): StrapiRoute[] => {
  const { 'identity-providers': providers, domain, ...others } = settingsSections;
  return [
    ...Object.values(others).flatMap((section) => settingsRoutesOf(foundation, section)),
    ...settingsRoutesOf(foundation, providers, (body) =>
      writeIdentityProviders(foundation, body as IdentityProvidersInput)
    ),
    ...settingsRoutesOf(foundation, domain, async (body) => {
      judgeDomain(foundation, body);
      await foundation.settings.write('domain', body as never);
      return body;
    }),
  ];
};

/** What admins set, and what everybody may know of it. */
export const settings = defineFeature({
  name: 'settings',
  names: { settings: settingsSchemas },
  routes: (foundation) => [
    publicRoute(portalRoutes.read, () => portalOf(foundation), [
      foundation.limits.byAddress('portal.address'),
    ]),
    adminRoute(accessTriggerRoutes.list, () => {
      const builtIn = builtInTriggers.map((name) => ({ name: name, label: null }));
      const own = foundation.apps.all().flatMap((app) =>
        app.offersAccess && !builtIn.some(({ name }) => name === app.offersAccess)
          ? // the panel has words of its own for the rooms of the portal
            [
              {
                name: app.offersAccess,
                label: app.source === 'built-in' ? null : labelIn(app, 'en'),
              },
            ]
          : []
      );
      return Promise.resolve({ results: [...builtIn, ...own] });
    }),
    ...sectionRoutes(foundation),
  ],
});
