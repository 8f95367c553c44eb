import { z } from 'zod';
import { defineService } from '../../foundation/foundation';

export const contractsConfig = z
  .strictObject({
    /** paths of further TrueType fonts, for scripts beyond Latin, Greek and Cyrillic */
    fonts: z.array(z.string().min(1)).max(10).default([]),
  })
  .prefault({});

/** What the site sets under `contracts`. */
export const contractsConfigOf = defineService(({ strapi }) =>
  contractsConfig.parse(strapi.config.get('plugin::client-portal.contracts', {}))
);
