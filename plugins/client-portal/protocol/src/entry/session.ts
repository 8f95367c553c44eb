import { z } from 'zod';
import { clientAppSchema } from '../rights/apps';
import { localeSchema, nameSchema, publicIdSchema, timestampSchema } from '../values';

/** The client as the client sees itself. */
export const clientContactSchema = z.object({
  id: publicIdSchema,
  name: z.string(),
  email: z.string(),
  company: z.string().nullable(),
  phone: z.string().nullable(),
  locale: localeSchema.nullable(),
  pictureUrl: z.string().nullable(),
});

/** `GET /session` */
export const sessionSchema = z.object({
  contact: clientContactSchema,
  apps: z.array(clientAppSchema),
  /** `off`: passwords are switched off in the settings */
  password: z.enum(['off', 'unset', 'set']),
  /** the client should be asked for a password now; `required`: nothing else is answered before (G6) */
  askForPassword: z.enum(['required', 'optional']).nullable(),
  /** an admin looks at the portal as this client: read-only */
  viewAs: z.object({ by: z.string(), expiresAt: timestampSchema }).nullable(),
});

/** `PUT /profile`: only the fields that are sent change; `null` clears. */
export const updateProfileSchema = z.strictObject({
  name: nameSchema.min(1).optional(),
  phone: z.string().trim().max(40).nullable().optional(),
  locale: localeSchema.nullable().optional(),
});

/** `PUT /profile/picture`: PNG, JPEG or WebP in base64, at most 700 kB of text; `null` removes it. */
export const updatePictureSchema = z.strictObject({
  image: z.string().max(700_000).nullable(),
});

/** The answer of both. */
export const profileSchema = z.object({ contact: clientContactSchema });

export type ClientContact = z.infer<typeof clientContactSchema>;
export type ClientSession = z.infer<typeof sessionSchema>;
export type UpdateProfile = z.infer<typeof updateProfileSchema>;
