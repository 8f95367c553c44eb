import { z } from 'zod';
import { route, routeGroup } from './http/route';
import { publicIdSchema, timestampSchema } from './values';

/** Rows of one import; a longer file is sent as several. */
export const maxImportRows = 5000;

/** A row of the file after its columns were mapped: text as it stood there. */
export const importRowSchema = z.strictObject({
  email: z.string().max(400),
  name: z.string().max(400).optional(),
  company: z.string().max(400).optional(),
  phone: z.string().max(100).optional(),
  locale: z.string().max(40).optional(),
});

/** `POST /client-portal/contact-imports/forecast` and `POST /client-portal/contact-imports`. */
export const importRequestSchema = z.strictObject({
  rows: z.array(importRowSchema).min(1).max(maxImportRows),
  /** what to do with an address that is known: leave it, or fill in what the file says */
  existing: z.enum(['skip', 'update']).default('skip'),
  /** ISO 3166-1 alpha-2, for phone numbers without a country code */
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
});

export const importProblems = [
  'invalid_address',
  'invalid_phone',
  'invalid_locale',
  'too_long',
  'duplicate',
  'exists',
] as const;

export const importEntrySchema = z.object({
  /** position in the request */
  index: z.number().int(),
  outcome: z.enum(['create', 'update', 'skip']),
  /** a row with a bad phone number or language is imported without it, and says so */
  problem: z.enum(importProblems).nullable(),
  email: z.string(),
  contact: publicIdSchema.nullable(),
});

export const importForecastSchema = z.object({
  total: z.number().int(),
  creates: z.number().int(),
  updates: z.number().int(),
  skips: z.number().int(),
  entries: z.array(importEntrySchema),
});

/** `202` */
export const acceptedImportSchema = z.object({ import: publicIdSchema });

/** `GET /client-portal/contact-imports/:id` */
export const contactImportSchema = importForecastSchema.extend({
  id: publicIdSchema,
  state: z.enum(['running', 'finished']),
  /** rows worked through; `entries` has those */
  done: z.number().int(),
  createdAt: timestampSchema,
});

export type ImportRow = z.infer<typeof importRowSchema>;
export type ImportRequest = z.input<typeof importRequestSchema>;
export type ImportEntry = z.infer<typeof importEntrySchema>;
export type ImportForecast = z.infer<typeof importForecastSchema>;
export type ContactImport = z.infer<typeof contactImportSchema>;

export const importRoutes = routeGroup('admin.imports', {
  forecast: route.admin('POST', '/contact-imports/forecast', {
    does: 'Foretells what importing these rows would do.',
    needs: 'contacts.import',
    body: importRequestSchema,
    answer: importForecastSchema,
  }),
  start: route.admin('POST', '/contact-imports', {
    does: 'Imports rows as contacts, by and by.',
    needs: 'contacts.import',
    body: importRequestSchema,
    answer: acceptedImportSchema,
    status: 202,
  }),
  progress: route.admin('GET', '/contact-imports/:id', {
    does: 'Shows how far an import has come, with the outcome of each row.',
    needs: 'contacts.import',
    params: { id: publicIdSchema },
    answer: contactImportSchema,
  }),
});
