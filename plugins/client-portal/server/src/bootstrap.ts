import type { Core } from '@strapi/types';
import { compareIdentitiesByBytes } from './foundation/database/identities';
import { foundationOf } from './foundation/foundation';
import { bootstrapRooms, permissions } from './rooms';

/** What is used of Strapi's service, which has no type of its own. */
interface AdminPermissions {
  actionProvider: { registerMany(actions: object[]): Promise<unknown> };
}

export const bootstrap = async ({ strapi }: { strapi: Core.Strapi }) => {
  const foundation = foundationOf(strapi);
  const { actionProvider } = strapi.service('admin::permission') as AdminPermissions;
  await actionProvider.registerMany(
    permissions.map((permission) => ({
      section: 'plugins',
      pluginName: 'client-portal',
      ...permission,
    }))
  );
  await compareIdentitiesByBytes(foundation.database, foundation.tables);
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
