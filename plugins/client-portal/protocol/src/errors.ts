import { z } from 'zod';

/**
 * Every error code the plugin answers with, in `error.details.code`.
 * Front ends translate codes, never messages; a code keeps its meaning for the life of the project.
 */
export const errorCodes = [
  /** 400: a field is missing or wrong; `details.fields` names it */
  'invalid_request',
  /** 400: an email address that can't be one */
  'invalid_email',
  /** 400: the link is unknown, used, expired or revoked; on purpose one code for all (threats 2, 5) */
  'link_invalid',
  /** 400: wrong, expired, used or superseded login code; on purpose one code for all (threat 28) */
  'code_invalid',
  /** 400: address and password don't fit; on purpose one code for all reasons (threat 37) */
  'credentials_invalid',
  /** 400: too short, too long or among the first that are tried; never about kinds of characters */
  'password_weak',
  /** 400: a template names a custom value that there isn't, or can't be parsed */
  'template_invalid',
  /** 400: this kind of file is not taken; the settings list those that are */
  'file_type_not_allowed',
  /** 400: name, declared type and content do not agree */
  'file_type_mismatch',
  /** 400: a path, a direction sign or a second, dangerous extension in its name */
  'file_name_not_allowed',
  /** 400: nothing in it */
  'file_empty',
  /** 400: two files in one, an archive that explodes, macros where none belong */
  'file_dangerous',
  /** 400: not a PDF that can be signed: encrypted, damaged, a dynamic form; the message says which */
  'pdf_refused',
  /** 401: no session, or it has ended */
  'session_required',
  /** 403: the request came from another site */
  'cross_site_request',
  /** 403: the client has to set a password first (setting: required) */
  'password_required',
  /** 403: the session began with a link that staff could read; log in with a code or your password first */
  'proof_required',
  /** 403: an admin views the portal as this client; nothing can be changed (requirement X7) */
  'read_only',
  /** 403: the admin lacks the permission, or the client lacks the app */
  'forbidden',
  /** 403: the paper clip or the upload box is off for this client (I4) */
  'uploads_off',
  /** 403: a download URL that has run out, or is another session's; ask for a new one */
  'download_expired',
  /** 403: the sign-in method is switched off in the settings */
  'method_disabled',
  /** 403: the portal is switched off (requirement A7) */
  'portal_closed',
  /** 404 */
  'not_found',
  /** 409: the contact's access is switched off */
  'access_disabled',
  /** 409: what is asked does not fit the state the thing is in */
  'conflict',
  /** 409: the file waits for the virus scanner, or did not pass it */
  'file_not_ready',
  /** 413 */
  'too_large',
  /** 413: larger than one file may be */
  'file_too_large',
  /** 413: no room left for this client, or for all */
  'quota_exceeded',
  /** 415: the route takes another content type */
  'unsupported_media_type',
  /** 429: `Retry-After` says in how many seconds */
  'rate_limited',
  /** 500 */
  'internal',
  /** 503: the files can't be reached or are full; nothing was kept */
  'storage_unavailable',
  /** 503: no virus scanner, and the settings want files refused then */
  'scanner_unavailable',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** The HTTP status that each code comes with. */
export const errorStatuses: Record<ErrorCode, number> = {
  invalid_request: 400,
  invalid_email: 400,
  link_invalid: 400,
  code_invalid: 400,
  credentials_invalid: 400,
  password_weak: 400,
  template_invalid: 400,
  file_type_not_allowed: 400,
  file_type_mismatch: 400,
  file_name_not_allowed: 400,
  file_empty: 400,
  file_dangerous: 400,
  pdf_refused: 400,
  session_required: 401,
  cross_site_request: 403,
  password_required: 403,
  proof_required: 403,
  read_only: 403,
  forbidden: 403,
  uploads_off: 403,
  download_expired: 403,
  method_disabled: 403,
  portal_closed: 403,
  not_found: 404,
  access_disabled: 409,
  conflict: 409,
  file_not_ready: 409,
  too_large: 413,
  file_too_large: 413,
  quota_exceeded: 413,
  unsupported_media_type: 415,
  rate_limited: 429,
  internal: 500,
  storage_unavailable: 503,
  scanner_unavailable: 503,
};

/** The code of an answer that carries none: Strapi, or a proxy, answered before the plugin saw the request. */
export const codeOfStatus = (status: number): ErrorCode => {
  if (status === 401) return 'session_required';
  if (status === 403) return 'forbidden';
  if (status === 404 || status === 405) return 'not_found';
  if (status === 413) return 'too_large';
  if (status === 415) return 'unsupported_media_type';
  if (status === 429) return 'rate_limited';
  return status < 500 ? 'invalid_request' : 'internal';
};

/** Why a PDF can't be signed. */
export const pdfRefusals = [
  'not-a-pdf',
  'encrypted',
  'damaged',
  'dynamic-form',
  'no-pages',
  'too-many-pages',
  'certified',
] as const;
export type PdfRefusal = (typeof pdfRefusals)[number];

/** A field that was refused: its path in the body or query, and why. */
export const fieldErrorSchema = z.object({
  path: z.array(z.union([z.string(), z.number()])),
  message: z.string(),
});

export const errorBodySchema = z.object({
  data: z.null().optional(),
  error: z.object({
    status: z.number().int(),
    name: z.string(),
    message: z.string(),
    details: z.object({
      code: z.enum(errorCodes),
      fields: z.array(fieldErrorSchema).optional(),
      retryAfterSeconds: z.number().int().optional(),
      /** of `pdf_refused`: why, as a word that front ends translate */
      reason: z.enum(pdfRefusals).optional(),
    }),
  }),
});

export type FieldError = z.infer<typeof fieldErrorSchema>;
export type ErrorBody = z.infer<typeof errorBodySchema>;

/** What any route can answer that takes files in. */
export const fileErrors = [
  'file_type_not_allowed',
  'file_type_mismatch',
  'file_name_not_allowed',
  'file_empty',
  'file_dangerous',
  'file_too_large',
  'quota_exceeded',
  'storage_unavailable',
  'scanner_unavailable',
] as const satisfies readonly ErrorCode[];
