import { z } from 'zod';
import { noteSchema } from '../entry/sends';
import {
  listOf,
  pageQuerySchema,
  publicIdSchema,
  timestampSchema,
  remindersSchema,
} from '../values';

/** `missing`: the client has yet to send it. `sent`: it waits for the admin. `returned`: send another, see the note. */
export const requestItemStates = ['missing', 'sent', 'accepted', 'returned'] as const;
export type RequestItemState = (typeof requestItemStates)[number];

/** `open` until every line is accepted (`complete`) or an admin ends it (`closed`). */
export const requestStates = ['open', 'complete', 'closed'] as const;
export type RequestState = (typeof requestStates)[number];

const oneLine = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^\P{Cc}*$/u, 'One line');

/** `POST /client-portal/document-requests`: the same checklist to each of them; 201. */
export const createDocumentRequestSchema = z.strictObject({
  contacts: z.array(publicIdSchema).min(1).max(100),
  items: z
    .array(z.strictObject({ label: oneLine(120), note: z.string().trim().max(500).nullish() }))
    .min(1)
    .max(50),
  message: noteSchema.nullish(),
  /** a day: until its end */
  dueOn: z.iso.date().nullish(),
  reminders: remindersSchema.default({ firstAfterDays: 3, everyDays: 7 }),
  /** false: no email */
  notify: z.boolean().default(true),
});

/** `PUT /client-portal/document-requests/:id` */
export const updateDocumentRequestSchema = z.strictObject({
  dueOn: z.iso.date().nullable().optional(),
  reminders: remindersSchema.optional(),
  state: z.enum(['open', 'closed']).optional(),
});

/** `POST /client-portal/document-requests/:id/items/:item/return`; `…/accept` has no body. */
export const returnItemSchema = z.strictObject({ note: z.string().trim().min(1).max(1000) });

const itemSchema = z.object({
  id: publicIdSchema,
  label: z.string(),
  note: z.string().nullable(),
  state: z.enum(requestItemStates),
  /** why it was sent back */
  returnNote: z.string().nullable(),
  /** what the client sent for it, newest last */
  documents: z.array(z.object({ id: publicIdSchema, name: z.string(), at: timestampSchema })),
});

const requestSchema = z.object({
  id: publicIdSchema,
  state: z.enum(requestStates),
  message: z.string().nullable(),
  dueOn: z.iso.date().nullable(),
  /** its due day is over and something is missing */
  overdue: z.boolean(),
  createdAt: timestampSchema,
  items: z.array(itemSchema),
});

/** As the admin sees it: `GET /client-portal/document-requests`, newest first. */
export const documentRequestSchema = requestSchema.extend({
  contact: z.object({ id: publicIdSchema, name: z.string(), email: z.string() }),
  createdBy: z.string().nullable(),
  reminders: remindersSchema,
  /** reminders that went out, those sent by hand (`POST …/remind`) among them */
  reminded: z.object({ times: z.number().int(), lastAt: timestampSchema.nullable() }),
  nextReminderAt: timestampSchema.nullable(),
});

export const documentRequestsQuerySchema = pageQuerySchema.extend({
  contact: publicIdSchema.optional(),
  state: z.enum([...requestStates, 'all']).default('all'),
});
export const documentRequestsSchema = listOf(documentRequestSchema);
export const createdDocumentRequestsSchema = z.object({ results: z.array(documentRequestSchema) });

/**
 * As the client sees it: `GET /api/client-portal/document-requests` (those that are open, and lately complete)
 * and `GET …/document-requests/:id`. A link into one has the target `{ app: 'documents', item: 'request-<id>' }`.
 */
export const clientDocumentRequestSchema = requestSchema.extend({ from: z.string().nullable() });
export const clientDocumentRequestsSchema = z.object({
  results: z.array(clientDocumentRequestSchema),
});

/** The item of a target that opens a request instead of a document. */
export const requestTargetPrefix = 'request-';

export type DocumentRequest = z.infer<typeof documentRequestSchema>;
export type DocumentRequests = z.infer<typeof documentRequestsSchema>;
export type ClientDocumentRequest = z.infer<typeof clientDocumentRequestSchema>;
export type ClientDocumentRequests = z.infer<typeof clientDocumentRequestsSchema>;
export type Reminders = z.infer<typeof remindersSchema>;
