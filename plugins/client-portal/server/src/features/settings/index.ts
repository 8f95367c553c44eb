import {
  settingsSectionNames,
  settingsSections,
  type SettingsSection,
} from '../../../../protocol/src';
import { defineFeature } from '../../foundation/feature';
import { adminRoute, publicRoute } from '../../foundation/http/route';
import { fail } from '../../foundation/http/errors';
import { parse } from '../../foundation/http/parse';
import { z } from 'zod';
import { adminActor } from '../access/actor';
import { portalOf } from './portal';

const sectionOf = (name: string | undefined): SettingsSection => {
  const section = settingsSectionNames.find((known) => known === name);
  if (!section) throw fail('not_found');
  return section;
};

/** What admins set, and what everybody may know of it. */
export const settings = defineFeature({
  name: 'settings',
  portalRoutes: (foundation) => [
    publicRoute({ method: 'GET', path: '/portal', handler: () => portalOf(foundation) }, [
      foundation.limits.byAddress('portal.address'),
    ]),
  ],
  adminRoutes: ({ settings: store, audit }) => [
    adminRoute('settings.read', {
      method: 'GET',
      path: '/settings/:section',
      handler: async ({ params }) => (await store.read())[sectionOf(params.section)],
    }),
    adminRoute('settings.update', {
      method: 'PUT',
      path: '/settings/:section',
      body: z.record(z.string(), z.unknown()),
      handler: async ({ params, body, ctx }) => {
        const section = sectionOf(params.section);
        const value = parse(settingsSections[section], body);
        await store.write(section, value);
        await audit.append({
          action: 'settings.changed',
          actor: adminActor(ctx),
          data: { section },
        });
        return value;
      },
    }),
  ],
});
