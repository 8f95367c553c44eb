import { z } from 'zod';
import type { ContactDeed } from '../names';
import { typedEmailSchema } from '../entry/auth';
import { noteSchema } from '../entry/sends';
import {
  listOf,
  localeSchema,
  nameSchema,
  pageQuerySchema,
  publicIdSchema,
  timestampSchema,
  wordSchema,
} from '../values';

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
  /** the admin who sent the latest invitation */
  invitedBy: z.string().nullable(),
  passwordSet: z.boolean(),
  /** the paper clip: off, and every upload box of every app is off for this client (I4) */
  uploadsAllowed: z.boolean(),
  createdAt: timestampSchema,
});

export const contactSorts = [
  'company:asc',
  'company:desc',
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

/** `GET /client-portal/contacts`; `/contacts/export` takes the same and answers CSV. */
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
  name: nameSchema.optional(),
  company: nameSchema.nullable().optional(),
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
  /** personal words in that invitation (D2) */
  note: noteSchema.optional(),
});

/** The answer. */
export const changedAccessSchema = z.object({ contact: contactSchema });

/** `POST /client-portal/access/forecast` and `/access`: many contacts at once (C5). */
export const changeAccessOfManySchema = z.strictObject({
  contacts: z.array(publicIdSchema).min(1).max(1000),
  enabled: z.boolean(),
});

/** What happens, or has happened, to each of them. */
export const accessOfManySchema = z.object({
  total: z.number().int(),
  /** switched, or to be switched */
  changed: z.number().int(),
  entries: z.array(
    z.object({
      contact: publicIdSchema,
      name: z.string().nullable(),
      email: z.string().nullable(),
      outcome: z.enum(['change', 'skip']),
      reason: z.enum(['already_so', 'unknown_contact']).nullable(),
    })
  ),
});

/** `POST /client-portal/contacts/:id/view-as`: opens once, within two minutes. */
export const viewAsSchema = z.object({ url: z.url(), expiresAt: timestampSchema });

/** `GET /client-portal/contacts/:id/activity`: what the audit trail has of the contact, newest first. */
export const activitySchema = listOf(
  z.object({
    id: publicIdSchema,
    at: timestampSchema,
    action: wordSchema<ContactDeed>(),
    actor: z.object({
      type: z.enum(['admin', 'client', 'system', 'anyone']),
      name: z.string().nullable(),
    }),
    data: z.record(z.string(), z.unknown()),
    /** address and device, where it was somebody's doing; null once erased */
    person: z.record(z.string(), z.unknown()).nullable(),
  })
);

export type AccessOfMany = z.infer<typeof accessOfManySchema>;
export type ViewAs = z.infer<typeof viewAsSchema>;
export type Activity = z.infer<typeof activitySchema>;

export type Contact = z.infer<typeof contactSchema>;
export type Contacts = z.infer<typeof contactsSchema>;
export type ContactsQuery = z.infer<typeof contactsQuerySchema>;
