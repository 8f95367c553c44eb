import { z } from 'zod';
import { notSentReasons } from '../rights/grants';
import { offerSchema } from '../rights/grants';
import { permissionReasons } from '../rights/app-permissions';
import { previewKinds } from '../files';
import { noteSchema } from '../entry/sends';
import { listOf, pageQuerySchema, publicIdSchema, timestampSchema } from '../values';

/** From the agency's side, in the client's API too: `sent` to the client, `received` from the client. */
export const documentDirections = ['sent', 'received'] as const;

/**
 * Of its file. Only `ready` can be looked at and downloaded. `checking`: waits for the virus scanner.
 * `infected`: the scanner found something; the file itself is gone.
 */
export const documentStates = ['ready', 'checking', 'infected'] as const;

/** One line; what a file may be called is decided where it is taken in. */
export const fileNameSchema = z
  .string()
  .trim()
  .min(1)
  .max(255)
  .regex(/^\P{Cc}*$/u, 'One line, without control characters');

/** Folders are names, one level deep. `null`: in none. */
export const folderSchema = z
  .string()
  .trim()
  .min(1)
  .max(80)
  .regex(/^[^\p{Cc}/\\]*$/u, 'One line, without slashes');

/** of one share */
export const maximumContacts = 1000;

/** Files in one multipart request. */
export const maximumFiles = 20;

const uploaderSchema = z.object({
  type: z.enum(['admin', 'client', 'system']),
  name: z.string().nullable(),
});

export const documentVersionSchema = z.object({
  number: z.number().int(),
  name: z.string(),
  /** media type by content */
  type: z.string(),
  /** bytes */
  size: z.number().int(),
  state: z.enum(documentStates),
  at: timestampSchema,
});

/** A document as the admin sees it. */
export const documentSchema = z.object({
  id: publicIdSchema,
  contact: z.object({ id: publicIdSchema, name: z.string(), email: z.string() }),
  direction: z.enum(documentDirections),
  name: z.string(),
  /** where it lies: `Sent`, or `Received` and `Client Portal` (J7), then its own folder */
  path: z.array(z.string()),
  folder: z.string().nullable(),
  type: z.string(),
  size: z.number().int(),
  preview: z.enum(previewKinds),
  state: z.enum(documentStates),
  /** number of the present version, from 1 */
  version: z.number().int(),
  shared: z.boolean(),
  sharedAt: timestampSchema.nullable(),
  message: z.string().nullable(),
  uploadedBy: uploaderSchema,
  /** of the present version */
  uploadedAt: timestampSchema,
  createdAt: timestampSchema,
  /** the client's; an admin's own looking never counts (J9) */
  firstSeenAt: timestampSchema.nullable(),
  lastDownloadedAt: timestampSchema.nullable(),
  downloads: z.number().int(),
  /** received: somebody has dealt with it */
  dealtWith: z.object({ at: timestampSchema, by: z.string().nullable() }).nullable(),
  /** the line of a request that it answers */
  request: z.object({ id: publicIdSchema, item: publicIdSchema, label: z.string() }).nullable(),
  deletedAt: timestampSchema.nullable(),
});

/** `GET /client-portal/contacts/:id/documents` */
export const documentsQuerySchema = pageQuerySchema.extend({
  direction: z.enum(documentDirections).optional(),
  /** empty: those in no folder; left out: all */
  folder: z.string().max(80).optional(),
  q: z.string().trim().max(200).optional(),
  deleted: z.enum(['true', 'false']).default('false'),
});

export const folderCountSchema = z.object({
  direction: z.enum(documentDirections),
  folder: z.string().nullable(),
  total: z.number().int(),
});

export const documentsSchema = listOf(documentSchema).extend({
  /** every folder of the contact and what lies in it */
  folders: z.array(folderCountSchema),
});

/** The answer to an upload: 201. `offer` is null when nothing was shared. */
export const uploadedDocumentsSchema = z.object({
  results: z.array(documentSchema),
  offer: offerSchema.nullable(),
});

/** The answer to an upload for several contacts: 202; emails go out by and by. */
export const uploadedToManySchema = z.object({
  documents: z.array(publicIdSchema),
  contacts: z.number().int(),
});

/** `POST /client-portal/documents/forecast`: what sharing with them would send (C11). */
export const shareForecastRequestSchema = z.strictObject({
  contacts: z.array(publicIdSchema).min(1).max(maximumContacts),
  /** an existing document that they would be given */
  document: publicIdSchema.optional(),
});

export const shareForecastSchema = z.object({
  total: z.number().int(),
  /** will get the email */
  mailed: z.number().int(),
  /** whose portal is switched on by it */
  activated: z.number().int(),
  entries: z.array(
    z.object({
      contact: publicIdSchema,
      name: z.string().nullable(),
      email: z.string().nullable(),
      outcome: z.enum(['mail', 'no-mail', 'unknown']),
      activates: z.boolean(),
      reason: z.enum([...notSentReasons, 'unknown_contact']).nullable(),
    })
  ),
});

/** `POST /client-portal/documents/:id/copies`: the same file for more contacts, shared; 202. */
export const copyDocumentSchema = z.strictObject({
  contacts: z.array(publicIdSchema).min(1).max(maximumContacts),
  message: noteSchema.nullable().default(null),
  notify: z.boolean().default(true),
});

/** `PUT /client-portal/documents/:id`: only what is sent changes. */
export const updateDocumentSchema = z.strictObject({
  shared: z.boolean().optional(),
  /** with `shared: true`: email the client if it was not told before */
  notify: z.boolean().optional(),
  /** its extension stays */
  name: fileNameSchema.optional(),
  folder: folderSchema.nullable().optional(),
  message: noteSchema.nullable().optional(),
  dealtWith: z.boolean().optional(),
});

/** `GET`, `PUT /client-portal/documents/:id`, `POST …/restore` and `POST …/versions/:number/restore`. */
export const documentDetailSchema = documentSchema.extend({
  /** newest first */
  versions: z.array(documentVersionSchema.extend({ uploadedBy: uploaderSchema })),
});

/** The answer to `PUT`: as above, with what became of the email. */
export const updatedDocumentSchema = documentDetailSchema.extend({ offer: offerSchema.nullable() });

/**
 * `POST …/documents/:id/download`, for admins and clients. The body may be left out.
 * `inline` is for looking at it in the page; files of other than the safe types come as attachments anyway.
 */
export const downloadRequestSchema = z.strictObject({
  version: z.number().int().min(1).optional(),
  disposition: z.enum(['attachment', 'inline']).default('attachment'),
});

export const documentActivities = [
  'uploaded',
  'shared',
  'unshared',
  'renamed',
  'moved',
  'replaced',
  'version-restored',
  'version-removed',
  'deleted',
  'restored',
  'dealt-with',
  'reopened',
  'offered',
  'infected',
  /** the client looked at it in the page */
  'viewed',
  'downloaded',
] as const;

/** `GET /client-portal/documents/:id/activity`: newest first (J9). */
export const documentActivitySchema = listOf(
  z.object({
    id: publicIdSchema,
    at: timestampSchema,
    activity: z.enum(documentActivities),
    actor: uploaderSchema,
    version: z.number().int().nullable(),
    /** browser and system, of the client's doings */
    device: z.string().nullable(),
  })
);

/** `GET /client-portal/documents/:id/audience`: who can see this file, and why (not). */
export const documentAudienceSchema = z.object({
  results: z.array(
    z.object({
      /** the contact's own copy of the same file */
      document: publicIdSchema,
      contact: z.object({ id: publicIdSchema, name: z.string(), email: z.string() }),
      sees: z.boolean(),
      why: z.enum([...permissionReasons, 'internal', 'deleted', 'checking', 'infected', 'shared']),
      firstSeenAt: timestampSchema.nullable(),
    })
  ),
});

/** `GET /client-portal/received`: what clients sent, over all contacts, newest first. */
export const receivedQuerySchema = pageQuerySchema.extend({
  state: z.enum(['open', 'done', 'all']).default('open'),
  q: z.string().trim().max(200).optional(),
  contact: publicIdSchema.optional(),
});

export const receivedSchema = listOf(
  documentSchema.extend({
    /** since this admin last looked */
    isNew: z.boolean(),
  })
).extend({
  /** of those that nobody has dealt with, since this admin last looked */
  newTotal: z.number().int(),
  openTotal: z.number().int(),
  lastLookedAt: timestampSchema.nullable(),
});

export type DocumentDirection = (typeof documentDirections)[number];
export type DocumentState = (typeof documentStates)[number];
export type DocumentActivityKind = (typeof documentActivities)[number];
export type PortalDocument = z.infer<typeof documentSchema>;
export type DocumentVersion = z.infer<typeof documentVersionSchema>;
export type DocumentDetail = z.infer<typeof documentDetailSchema>;
export type UpdatedDocument = z.infer<typeof updatedDocumentSchema>;
export type Documents = z.infer<typeof documentsSchema>;
export type DocumentsQuery = z.infer<typeof documentsQuerySchema>;
export type UploadedDocuments = z.infer<typeof uploadedDocumentsSchema>;
export type UploadedToMany = z.infer<typeof uploadedToManySchema>;
export type ShareForecast = z.infer<typeof shareForecastSchema>;
export type DocumentActivity = z.infer<typeof documentActivitySchema>;
export type DocumentAudience = z.infer<typeof documentAudienceSchema>;
export type Received = z.infer<typeof receivedSchema>;
export type DownloadRequest = z.infer<typeof downloadRequestSchema>;
