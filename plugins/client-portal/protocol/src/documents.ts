import { z } from 'zod';
import { notSentReasons } from './grants';
import { permissionReasons } from './app-permissions';
import { previewKinds } from './document-types';
import { noteSchema } from './sends';
import {
  listOf,
  pageQuerySchema,
  paginationSchema,
  publicIdSchema,
  timestampSchema,
} from './values';

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

const booleanTextSchema = z.enum(['true', 'false', '1', '0', 'on', 'off', '']);
const isTrue = (text: string) => text === 'true' || text === '1' || text === 'on';
const maximumContacts = 1000;

/** Files in one multipart request. */
export const maximumFiles = 20;

/** Text fields of a multipart body, as they arrive: strings. */
const multipartFlagSchema = booleanTextSchema.transform(isTrue);
const emptyAsNull = (value: unknown) => (value === '' ? null : value);

/**
 * `POST /client-portal/contacts/:id/documents`: `files` (one or several) and these. `shared` is the tick box
 * "Share documents on Client Portal" (J2); left out, the files stay internal.
 */
export const uploadFieldsSchema = z.strictObject({
  shared: multipartFlagSchema.default(false),
  folder: z.preprocess(emptyAsNull, folderSchema.nullable()).default(null),
  /** to the client: in the email and beside the document */
  message: z.preprocess(emptyAsNull, noteSchema.nullable()).default(null),
  /** false: no email though they are shared */
  notify: multipartFlagSchema.default(true),
});

/** `POST /client-portal/documents`: the same files for several contacts; `contacts` is JSON, a list of ids. */
export const uploadToManyFieldsSchema = uploadFieldsSchema.extend({
  contacts: z
    .string()
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text) as unknown;
      } catch {
        context.addIssue({ code: 'custom', message: 'Not JSON' });
        return z.NEVER;
      }
    })
    .pipe(z.array(publicIdSchema).min(1).max(maximumContacts)),
});

/** `POST /client-portal/documents/:id/versions`: exactly one of `files`, and these. */
export const versionFieldsSchema = z.strictObject({
  message: z.preprocess(emptyAsNull, noteSchema.nullable()).default(null),
  /** tell the client by email, if it is shared */
  notify: multipartFlagSchema.default(false),
});

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

const folderCountSchema = z.object({
  direction: z.enum(documentDirections),
  folder: z.string().nullable(),
  total: z.number().int(),
});

/** What may be sent, so that a page can say no at once: `GET /client-portal/upload-rules`, and in a client's list. */
export const uploadRulesSchema = z.object({
  /** false: the paper clip or the box is off, there is no upload section (I4) */
  allowed: z.boolean(),
  extensions: z.array(z.string()),
  /** bytes of one file */
  maxSize: z.number().int(),
  /** bytes that are left, for this client and for all; null: without end */
  left: z.number().int().nullable(),
});

export const documentsSchema = listOf(documentSchema).extend({
  /** every folder of the contact and what lies in it */
  folders: z.array(folderCountSchema),
});

/** What became of the email about a shared document. */
export const offerSchema = z.object({
  /** the contact's portal was switched on by it (C8) */
  activated: z.boolean(),
  sent: z.boolean(),
  notSent: z.enum(notSentReasons).nullable(),
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

/** Good for one minute, for one file and one session; ranges are answered. */
export const downloadSchema = z.object({ url: z.url(), expiresAt: timestampSchema });

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

/* The client's side, below `/api/client-portal`. */

/** A document as its client sees it. */
export const clientDocumentSchema = z.object({
  id: publicIdSchema,
  direction: z.enum(documentDirections),
  name: z.string(),
  folder: z.string().nullable(),
  type: z.string(),
  size: z.number().int(),
  preview: z.enum(previewKinds),
  state: z.enum(documentStates),
  version: z.number().int(),
  message: z.string().nullable(),
  /** who sent it; null for the client's own */
  from: z.string().nullable(),
  /** when its present version was shared or sent */
  date: timestampSchema,
  /** shared, and the client has not opened this version yet */
  isNew: z.boolean(),
});

/** `GET /documents` */
export const clientDocumentsQuerySchema = pageQuerySchema.extend({
  direction: z.enum(documentDirections).optional(),
  folder: z.string().max(80).optional(),
  q: z.string().trim().max(200).optional(),
});

export const clientDocumentsSchema = z.object({
  results: z.array(clientDocumentSchema),
  pagination: paginationSchema,
  folders: z.array(folderCountSchema),
  uploads: uploadRulesSchema,
});

/** `GET /documents/:id`: opening it takes the new badge away. */
export const clientDocumentDetailSchema = clientDocumentSchema.extend({
  versions: z.array(documentVersionSchema),
});

/** `POST /documents` (multipart `files`, and these): for simple clients; 201. */
export const clientUploadFieldsSchema = z.strictObject({
  /** the line of a request that the file answers; one file then */
  item: publicIdSchema.optional(),
});
export const clientUploadedSchema = z.object({ results: z.array(clientDocumentSchema) });

/**
 * tus 1.0.0 at `/uploads` (creation, expiration, termination): `Upload-Metadata` carries these. The answer to
 * the last `PATCH`, and to a `HEAD` after it, names the document in the header `Portal-Document`.
 */
export const uploadMetadataSchema = z.preprocess(
  // Uploaders disagree about what these are called (Uppy sends both); what else they send is theirs.
  (given) => {
    if (typeof given !== 'object' || given === null) return given;
    const { filename, name, filetype, type, item } = given as Record<string, unknown>;
    return { filename: filename ?? name, filetype: filetype ?? type, item };
  },
  z.object({
    filename: z.string().min(1).max(1000),
    filetype: z.string().max(255).nullish(),
    item: publicIdSchema.nullish(),
  })
);

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
export type Offer = z.infer<typeof offerSchema>;
export type ShareForecast = z.infer<typeof shareForecastSchema>;
export type DocumentActivity = z.infer<typeof documentActivitySchema>;
export type DocumentAudience = z.infer<typeof documentAudienceSchema>;
export type Received = z.infer<typeof receivedSchema>;
export type Download = z.infer<typeof downloadSchema>;
export type DownloadRequest = z.infer<typeof downloadRequestSchema>;
export type ClientDocument = z.infer<typeof clientDocumentSchema>;
export type ClientDocuments = z.infer<typeof clientDocumentsSchema>;
export type ClientDocumentDetail = z.infer<typeof clientDocumentDetailSchema>;
export type UploadRules = z.infer<typeof uploadRulesSchema>;
