import type { Core } from '@strapi/types';
import { foundationOf } from './foundation/foundation';
import { bootstrapRooms, permissions } from './rooms';

export const bootstrap = async ({ strapi }: { strapi: Core.Strapi }) => {
  const foundation = foundationOf(strapi);
  await strapi.service('admin::permission').actionProvider.registerMany(
    permissions.map((permission) => ({
      section: 'plugins',
      pluginName: 'client-portal',
      ...permission,
    }))
  );
  await foundation.limits.prepare();
  await bootstrapRooms(foundation);
  // It looks at every file there is: once a day.
  strapi.cron.add({
    'client-portal.files-sweep': {
      task: () => foundation.sweep.run(),
      options: { rule: '0 53 3 * * *' },
    },
  });
  if (foundation.config.workers) foundation.jobs.start(foundation.jobHandlers);
};
