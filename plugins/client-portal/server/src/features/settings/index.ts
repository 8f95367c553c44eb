import {
  builtInTriggers,
  settingsInputs,
  settingsSectionNames,
  settingsSections,
  type AccessTriggers,
  type SettingsSection,
} from '#protocol';
import { labelIn } from '../../foundation/apps/registry';
import { defineFeature } from '../../foundation/feature';
import type { Foundation } from '../../foundation/foundation';
import { oldAdminRoute, oldPublicRoute } from '../../foundation/http/old-route';
import { fail, failField } from '../../foundation/http/errors';
import { parse } from '../../foundation/http/parse';
import { z } from 'zod';
import { adminActor } from '../access/actor';
import { writeIdentityProviders } from './identity-providers';
import { portalOf } from './portal';

const sectionOf = (name: string | undefined): SettingsSection => {
  const section = settingsSectionNames.find((known) => known === name);
  if (!section) throw fail('not_found');
  return section;
};

const write = async (foundation: Foundation, section: SettingsSection, body: unknown) => {
  if (section === 'identity-providers') {
    return writeIdentityProviders(foundation, parse(settingsInputs[section], body));
  }
  const value = parse(settingsSections[section], body);
  if (section === 'domain') {
    const { customDomain, slug } = parse(settingsSections.domain, body);
    const { config, urls } = foundation;
    const own = new URL(urls.publicUrl).hostname;
    // Whoever named the server's own host would take the admin panel away.
    const message = "This is the server's own address";
    if (customDomain === own) throw failField('customDomain', message);
    if (slug && `${slug}.${config.baseDomain ?? ''}` === own) throw failField('slug', message);
  }
  await foundation.settings.write(section, value);
  return value;
};

/** What admins set, and what everybody may know of it. */
export const settings = defineFeature({
  name: 'settings',
  portalRoutes: (foundation) => [
    oldPublicRoute({ method: 'GET', path: '/portal', handler: () => portalOf(foundation) }, [
      foundation.limits.byAddress('portal.address'),
    ]),
  ],
  adminRoutes: (foundation) => [
    oldAdminRoute('settings.read', {
      method: 'GET',
      path: '/access-triggers',
      handler: (): Promise<AccessTriggers> => {
        const builtIn = builtInTriggers.map((name) => ({ name: name as string, label: null }));
        const own = foundation.apps
          .all()
          .flatMap((app) =>
            app.offersAccess && !builtIn.some(({ name }) => name === app.offersAccess)
              ? [{ name: app.offersAccess, label: labelIn(app, 'en') }]
              : []
          );
        return Promise.resolve({ results: [...builtIn, ...own] });
      },
    }),
    oldAdminRoute('settings.read', {
      method: 'GET',
      path: '/settings/:section',
      handler: async ({ params }) => (await foundation.settings.read())[sectionOf(params.section)],
    }),
    oldAdminRoute('settings.update', {
      method: 'PUT',
      path: '/settings/:section',
      body: z.record(z.string(), z.unknown()),
      handler: async ({ params, body, ctx }) => {
        const section = sectionOf(params.section);
        const value = await write(foundation, section, body);
        await foundation.audit.append({
          action: 'settings.changed',
          actor: adminActor(ctx),
          data: { section },
        });
        return value;
      },
    }),
  ],
});
