import { z } from 'zod';
import { appIconSchema } from './apps';
import { contactSchema } from '../people/contacts';
import { boxKeySchema, listOf, pageQuerySchema, publicIdSchema, timestampSchema } from '../values';

/** What decided. The first that applies, from the outside in. */
export const permissionReasons = [
  /** nobody gets in: the portal is switched off */
  'portal-closed',
  /** the contact's access is off */
  'access-off',
  /** there is no such app or box */
  'unknown',
  /** a box of an app that is itself off */
  'app-off',
  /** the contact's paper clip is off: no uploads anywhere */
  'paper-clip',
  /** set for this contact by an admin */
  'override',
  /** an invitation named the app */
  'invitation',
  /** the portal's setting for all */
  'setting',
  /** nobody set anything: the app's own default */
  'default',
] as const;
export type PermissionReason = (typeof permissionReasons)[number];

const decidedSchema = z.object({
  key: boxKeySchema,
  label: z.string(),
  allowed: z.boolean(),
  why: z.enum(permissionReasons),
  /** who decided and when, where it was somebody (`override`, `invitation`) */
  by: z.string().nullable(),
  at: timestampSchema.nullable(),
  /** what holds for everybody: the portal's setting, or the app's default */
  inherited: z.boolean(),
  /** this contact's own; null: as everybody */
  override: z.boolean().nullable(),
});

/** `GET /client-portal/contacts/:id/permissions`: what the client can see, and why (D11, X5). */
export const contactPermissionsSchema = z.object({
  contact: publicIdSchema,
  /** whether the client gets in at all */
  entry: z.object({ allowed: z.boolean(), why: z.enum(permissionReasons) }),
  uploadsAllowed: z.boolean(),
  apps: z.array(
    decidedSchema.extend({ id: z.string(), icon: appIconSchema, boxes: z.array(decidedSchema) })
  ),
});

/** `PUT` the same: only the keys that are sent change; null goes back to what holds for everybody. */
export const updateContactPermissionsSchema = z.strictObject({
  overrides: z.record(boxKeySchema, z.boolean().nullable()).default({}),
  uploadsAllowed: z.boolean().optional(),
});

/** `GET /client-portal/app-permissions/:key/contacts`: who may, and why; `allowed=false`: who may not. */
export const whoMayQuerySchema = pageQuerySchema.extend({
  q: z.string().max(200).optional(),
  allowed: z.enum(['true', 'false']).default('true'),
});

export const whoMaySchema = listOf(
  z.object({ contact: contactSchema, allowed: z.boolean(), why: z.enum(permissionReasons) })
);

export type ContactPermissions = z.infer<typeof contactPermissionsSchema>;
export type UpdateContactPermissions = z.infer<typeof updateContactPermissionsSchema>;
export type WhoMay = z.infer<typeof whoMaySchema>;
