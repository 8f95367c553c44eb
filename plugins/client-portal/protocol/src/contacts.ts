import { z } from 'zod';
import { typedEmailSchema } from './auth';
import { listOf, localeSchema, pageQuerySchema, publicIdSchema, timestampSchema } from './values';

export const accessStates = ['on', 'off'] as const;
/** `new`: never invited. `pending`: invited, not yet in. `joined`: logged in at least once. */
export const stages = ['new', 'pending', 'joined'] as const;
export type Stage = (typeof stages)[number];

/** A contact as the admin sees it in a list. */
export const contactSchema = z.object({
  id: publicIdSchema,
  name: z.string(),
  email: z.string(),
  company: z.string().nullable(),
  phone: z.string().nullable(),
  locale: localeSchema.nullable(),
  pictureUrl: z.string().nullable(),
  access: z.enum(accessStates),
  stage: z.enum(stages),
  /** switched off by somebody, as against never switched on */
  disabledAt: timestampSchema.nullable(),
  doNotDisturb: z.object({ email: z.boolean(), sms: z.boolean() }),
  invitedAt: timestampSchema.nullable(),
  joinedAt: timestampSchema.nullable(),
  lastLoginAt: timestampSchema.nullable(),
  lastLoginMethod: z.string().nullable(),
  createdAt: timestampSchema,
});

export const contactSorts = [
  'name:asc',
  'name:desc',
  'email:asc',
  'email:desc',
  'createdAt:asc',
  'createdAt:desc',
  'invitedAt:asc',
  'invitedAt:desc',
  'joinedAt:asc',
  'joinedAt:desc',
  'lastLoginAt:asc',
  'lastLoginAt:desc',
] as const;

/** `GET /client-portal/contacts` */
export const contactsQuerySchema = pageQuerySchema.extend({
  q: z.string().max(200).optional(),
  access: z.enum(accessStates).optional(),
  stage: z.enum(stages).optional(),
  sort: z.enum(contactSorts).default('createdAt:desc'),
});

export const contactsSchema = listOf(contactSchema);

/** `POST /client-portal/contacts`; an address that exists answers 409 `conflict`. */
export const createContactSchema = z.strictObject({
  email: typedEmailSchema,
  name: z.string().trim().max(120).optional(),
  company: z.string().trim().max(120).nullable().optional(),
  phone: z.string().trim().max(40).nullable().optional(),
  locale: localeSchema.nullable().optional(),
});

/** `PUT /client-portal/contacts/:id` */
export const updateContactSchema = createContactSchema
  .omit({ email: true })
  .extend({ doNotDisturb: z.strictObject({ email: z.boolean(), sms: z.boolean() }).optional() })
  .partial();

/** `POST /client-portal/contacts/:id/access` */
export const changeAccessSchema = z.strictObject({
  enabled: z.boolean(),
  /** send the invitation when access is switched on */
  notify: z.boolean().default(false),
});

export type Contact = z.infer<typeof contactSchema>;
export type Contacts = z.infer<typeof contactsSchema>;
export type ContactsQuery = z.infer<typeof contactsQuerySchema>;
