import { z } from 'zod';
import { folderSchema, maximumContacts } from './documents';
import { noteSchema } from '../entry/sends';
import { publicIdSchema } from '../values';

const booleanTextSchema = z.enum(['true', 'false', '1', '0', 'on', 'off', '']);
const isTrue = (text: string) => text === 'true' || text === '1' || text === 'on';

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

/** `POST /documents` (multipart `files`, and these): for simple clients; 201. */
export const clientUploadFieldsSchema = z.strictObject({
  /** the line of a request that the file answers; one file then */
  item: publicIdSchema.optional(),
});

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

export type UploadRules = z.infer<typeof uploadRulesSchema>;
