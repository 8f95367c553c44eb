import { z } from 'zod';
import { importRequestSchema } from '#protocol';
import { defineFeature } from '../../foundation/feature';
import { accepted, oldAdminRoute } from '../../foundation/http/old-route';
import { adminActor } from '../access/actor';
import { contactImportTable } from './content-types';
import { importJob, importsOf } from './service';

/** Contacts from CSV: the panel reads and maps the file, the server judges and works through its rows. */
export const imports = defineFeature({
  name: 'imports',
  contentTypes: { 'contact-import': contactImportTable.contentType },
  jobs: (foundation) => ({
    [importJob]: (job) => importsOf(foundation).run(z.number().parse(job.payload.import)),
  }),
  adminRoutes: (foundation) => [
    oldAdminRoute('contacts.import', {
      method: 'POST',
      path: '/contact-imports/forecast',
      body: importRequestSchema,
      handler: ({ body }) => importsOf(foundation).forecast(body),
    }),
    oldAdminRoute('contacts.import', {
      method: 'POST',
      path: '/contact-imports',
      body: importRequestSchema,
      handler: async ({ body, ctx }) =>
        accepted({ import: await importsOf(foundation).start(body, adminActor(ctx)) }),
    }),
    oldAdminRoute('contacts.import', {
      method: 'GET',
      path: '/contact-imports/:id',
      handler: ({ params }) => importsOf(foundation).progress(params.id ?? ''),
    }),
  ],
});
