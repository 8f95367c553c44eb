import type { Core } from '@strapi/types';
import { messageTemplates, permissions } from '#protocol';
import { features } from './features';
import { foundationOf, type Foundation } from './foundation/foundation';
import { wiringFaults } from './foundation/wiring';

/** A name that is used and not defined would be found by a client, weeks later: the server does not start with one. */
const needWhole = (foundation: Foundation) => {
  const faults = wiringFaults({
    tables: features.flatMap(({ contentTypes = {} }) => Object.keys(contentTypes)),
    jobs: features.flatMap(({ jobs }) => Object.keys(jobs?.(foundation) ?? {})),
    routes: foundation.definitions,
    permissions: permissions.map(({ uid }) => uid),
    boxes: foundation.apps
      .all()
      .flatMap(({ id, permissions: boxes = [] }) => [id, ...boxes.map((box) => `${id}.${box.id}`)]),
    mails: { used: messageTemplates, defined: foundation.mail.names() },
  });
  if (faults.length > 0) throw new Error(`Client Portal: ${faults.join('. ')}.`);
};

export const bootstrap = async ({ strapi }: { strapi: Core.Strapi }) => {
  const foundation = foundationOf(strapi);
  foundation.definitions.push(
    ...features
      .flatMap(({ portalRoutes, adminRoutes }) => [
        ...(portalRoutes?.(foundation) ?? []),
        ...(adminRoutes?.(foundation) ?? []),
      ])
      .map(({ definition }) => definition)
  );
  needWhole(foundation);
  await strapi.service('admin::permission').actionProvider.registerMany(
    permissions.map((permission) => ({
      section: 'plugins',
      pluginName: 'client-portal',
      ...permission,
    }))
  );
  await foundation.limits.prepare();
  for (const feature of features) await feature.bootstrap?.(foundation);
  // It looks at every file there is: once a day.
  strapi.cron.add({
    'client-portal.files-sweep': {
      task: () => foundation.sweep.run(),
      options: { rule: '0 53 3 * * *' },
    },
  });
  if (foundation.config.workers) foundation.jobs.start(foundation.jobHandlers);
};
