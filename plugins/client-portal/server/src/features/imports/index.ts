import { z } from 'zod';
import { importRoutes as routes } from '#protocol';
import { defineFeature } from '../../foundation/feature';
import { adminRoute } from '../../foundation/http/route';
import { adminActor } from '../../kit/actor';
import { importsContactPart } from './contact-part';
import { contactImportTable } from './content-types';
import { importJob, importsOf } from './service';

/** Contacts from CSV: the panel reads and maps the file, the server judges and works through its rows. */
export const imports = defineFeature({
  name: 'imports',
  tables: [contactImportTable],
  jobs: (foundation) => ({
    [importJob]: (job) => importsOf(foundation).run(z.number().parse(job.payload.import)),
  }),
  contact: importsContactPart,
  routes: (foundation) => [
    adminRoute(routes.forecast, ({ body }) => importsOf(foundation).forecast(body)),
    adminRoute(routes.start, async ({ body, ctx }) => ({
      import: await importsOf(foundation).start(body, adminActor(ctx)),
    })),
    adminRoute(routes.progress, ({ params }) => importsOf(foundation).progress(params.id)),
  ],
});
