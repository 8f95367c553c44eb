import {
  accessTriggerRoutes,
  builtInTriggers,
  portalRoutes,
  settingsRoutes,
  settingsSectionNames,
  settingsSections,
  type IdentityProvidersInput,
  type SettingsSection,
} from '#protocol';
import { labelIn } from '../../foundation/apps/registry';
import { defineFeature } from '../../foundation/feature';
import type { Foundation } from '../../foundation/foundation';
import { failField } from '../../foundation/http/errors';
import { parse } from '../../foundation/http/parse';
import { adminRoute, publicRoute, type StrapiRoute } from '../../foundation/http/route';
import { adminActor } from '../access/actor';
import { writeIdentityProviders } from './identity-providers';
import { portalOf } from './portal';

const write = async (foundation: Foundation, section: SettingsSection, body: unknown) => {
  if (section === 'identity-providers') {
    return writeIdentityProviders(foundation, body as IdentityProvidersInput);
  }
  if (section === 'domain') {
    const { customDomain, slug } = parse(settingsSections.domain, body);
    const { config, urls } = foundation;
    const own = new URL(urls.publicUrl).hostname;
    // Whoever named the server's own host would take the admin panel away.
    const message = "This is the server's own address";
    if (customDomain === own) throw failField('customDomain', message);
    if (slug && `${slug}.${config.baseDomain ?? ''}` === own) throw failField('slug', message);
  }
  await foundation.settings.write(section, body as never);
  return body;
};

/** Every section is read and written whole, at an address of its own. */
const sectionRoutes = (foundation: Foundation): StrapiRoute[] =>
  settingsSectionNames.flatMap((section) => {
    // Which section it is, is known at run time only: its own schemas judge what goes in and comes out.
    const routes = settingsRoutes[section] as (typeof settingsRoutes)['general'];
    return [
      adminRoute(routes.read, async () => (await foundation.settings.read())[section] as never),
      adminRoute(routes.write, async ({ body, ctx }) => {
        const value = await write(foundation, section, body);
        await foundation.audit.append({
          action: 'settings.changed',
          actor: adminActor(ctx),
          data: { section },
        });
        return value as never;
      }),
    ];
  });

/** What admins set, and what everybody may know of it. */
export const settings = defineFeature({
  name: 'settings',
  portalRoutes: (foundation) => [
    publicRoute(portalRoutes.read, () => portalOf(foundation), [
      foundation.limits.byAddress('portal.address'),
    ]),
  ],
  adminRoutes: (foundation) => [
    adminRoute(accessTriggerRoutes.list, () => {
      const builtIn = builtInTriggers.map((name) => ({ name: name as string, label: null }));
      const own = foundation.apps
        .all()
        .flatMap((app) =>
          app.offersAccess && !builtIn.some(({ name }) => name === app.offersAccess)
            ? [{ name: app.offersAccess, label: labelIn(app, 'en') }]
            : []
        );
      return Promise.resolve({ results: [...builtIn, ...own] });
    }),
    ...sectionRoutes(foundation),
  ],
});
