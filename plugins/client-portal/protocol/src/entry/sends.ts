import { z } from 'zod';
import { publicIdSchema, timestampSchema } from '../values';

/** The most recipients one send takes. */
export const maxRecipients = 20_000;

/** A personal note; plain text. */
export const noteSchema = z.string().trim().min(1).max(2000);

/**
 * `POST /client-portal/invitations`, `/login-emails` and both `/forecast`.
 * An entry of `emails` is an address as people write it: `ann@example.org` or `Ann Lee <ann@example.org>`.
 */
export const sendRequestSchema = z
  .strictObject({
    contacts: z.array(publicIdSchema).max(maxRecipients).default([]),
    emails: z.array(z.string().max(400)).max(maxRecipients).default([]),
    apps: z
      .array(z.string().regex(/^[a-z][a-z0-9-]{0,39}$/))
      .max(20)
      .default([]),
    note: noteSchema.optional(),
  })
  .refine((body) => body.contacts.length + body.emails.length > 0, {
    path: ['contacts'],
    message: 'Name at least one contact or address',
  })
  .refine((body) => body.contacts.length + body.emails.length <= maxRecipients, {
    path: ['contacts'],
    message: `At most ${maxRecipients} recipients`,
  });

/** Why a recipient gets nothing. */
export const skipReasons = [
  /** not an email address */
  'invalid_address',
  /** the same contact stands twice in the request */
  'duplicate',
  /** no such contact */
  'unknown_contact',
  /** the contact's email flag "do not disturb" is set */
  'do_not_disturb',
  /** somebody switched the contact's access off */
  'access_disabled',
  /** an invitation to somebody who is already in */
  'already_joined',
] as const;
export type SkipReason = (typeof skipReasons)[number];

/** What would happen to one recipient, in the order of the request: contacts first, then emails. */
export const forecastEntrySchema = z.object({
  /** position in the request */
  index: z.number().int(),
  /** as it was given */
  input: z.string(),
  email: z.string().nullable(),
  name: z.string().nullable(),
  outcome: z.enum(['send', 'skip']),
  reason: z.enum(skipReasons).nullable(),
  /** the contact will be made */
  creates: z.boolean(),
  /** the contact's access will be switched on */
  grants: z.boolean(),
});

/** `POST …/forecast` */
export const forecastSchema = z.object({
  total: z.number().int(),
  sendable: z.number().int(),
  creates: z.number().int(),
  grants: z.number().int(),
  skipped: z.record(z.enum(skipReasons), z.number().int()),
  /** a row for each recipient */
  entries: z.array(forecastEntrySchema),
});

/** `202` of a send */
export const acceptedSendSchema = z.object({ batch: publicIdSchema });

/** `sent`: the SMTP server (or the built-in mailbox) has taken it. */
export const messageStatuses = ['queued', 'sending', 'sent', 'failed', 'suppressed'] as const;
export type MessageStatus = (typeof messageStatuses)[number];

/** `GET /client-portal/batches/:id` */
export const batchSchema = z.object({
  id: publicIdSchema,
  kind: z.enum(['invitation', 'login-email']),
  state: z.enum(['running', 'finished']),
  total: z.number().int(),
  /** sent, failed for good or suppressed */
  done: z.number().int(),
  counts: z.record(z.enum(messageStatuses), z.number().int()),
  createdAt: timestampSchema,
  finishedAt: timestampSchema.nullable(),
  results: z.array(
    z.object({
      contact: z.object({ id: publicIdSchema, name: z.string() }).nullable(),
      email: z.string(),
      status: z.enum(messageStatuses),
      reason: z.string().nullable(),
    })
  ),
});

export type SendRequest = z.input<typeof sendRequestSchema>;
export type ForecastEntry = z.infer<typeof forecastEntrySchema>;
export type Forecast = z.infer<typeof forecastSchema>;
export type Batch = z.infer<typeof batchSchema>;
