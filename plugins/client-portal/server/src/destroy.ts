import type { Core } from '@strapi/types';
import { foundationOf } from './foundation/foundation';

export const destroy = async ({ strapi }: { strapi: Core.Strapi }) => {
  const { jobs, limits } = foundationOf(strapi);
  await jobs.stop();
  await limits.stop();
};
