import { errors } from '@strapi/utils';
import createHttpError from 'http-errors';
import type { ErrorCode, FieldError, PdfRefusal } from '#protocol';

interface Details {
  fields?: FieldError[];
  /** of `pdf_refused` */
  reason?: PdfRefusal;
  retryAfterSeconds?: number;
}

type Build = (message: string, details: { code: ErrorCode } & Details) => Error;

const http =
  (status: number): Build =>
  (message, details) =>
    createHttpError(status, message, { details });

// Strapi's own classes where its error middleware lets them through. Its authorisation swallows the message
// and details of its UnauthorizedError and ForbiddenError (core compose-endpoint), so those are plain HTTP errors.
const badRequest: Build = (message, details) => new errors.ValidationError(message, details);
const unauthorized = http(401);
const forbidden = http(403);

/** Said to the client, unlike other errors of the server's own. */
const unavailable: Build = (message, details) =>
  createHttpError(503, message, { details, expose: true });

const builders: Record<ErrorCode, { build: Build; message: string }> = {
  invalid_request: { build: badRequest, message: 'The request is not valid' },
  invalid_email: { build: badRequest, message: 'This is not an email address' },
  link_invalid: { build: badRequest, message: 'This link is no longer valid' },
  code_invalid: { build: badRequest, message: 'This code is not valid' },
  credentials_invalid: { build: badRequest, message: 'Address and password do not fit' },
  password_weak: { build: badRequest, message: 'Take another password' },
  template_invalid: { build: badRequest, message: 'This text can not be filled in' },
  file_type_not_allowed: { build: badRequest, message: 'This kind of file is not taken' },
  file_type_mismatch: { build: badRequest, message: 'Name, type and content do not agree' },
  file_name_not_allowed: { build: badRequest, message: 'Give the file another name' },
  file_empty: { build: badRequest, message: 'This file is empty' },
  file_dangerous: { build: badRequest, message: 'This file could do harm' },
  pdf_refused: { build: badRequest, message: 'This PDF can not be signed' },
  session_required: { build: unauthorized, message: 'Sign in first' },
  cross_site_request: { build: forbidden, message: 'Requests from other sites are refused' },
  password_required: { build: forbidden, message: 'Set a password first' },
  proof_required: { build: forbidden, message: 'Log in with a code first' },
  read_only: { build: forbidden, message: 'This view changes nothing' },
  forbidden: { build: forbidden, message: 'This is not allowed' },
  uploads_off: { build: forbidden, message: 'Uploads are switched off' },
  download_expired: { build: forbidden, message: 'Ask for a new download' },
  method_disabled: { build: forbidden, message: 'This way to sign in is switched off' },
  portal_closed: { build: forbidden, message: 'The portal is closed' },
  not_found: {
    build: (message, details) => new errors.NotFoundError(message, details),
    message: 'Not found',
  },
  access_disabled: { build: http(409), message: "This contact's access is switched off" },
  conflict: { build: http(409), message: 'This does not fit the present state' },
  file_not_ready: { build: http(409), message: 'This file is not ready' },
  file_too_large: {
    build: (message, details) => new errors.PayloadTooLargeError(message, details),
    message: 'This file is too large',
  },
  quota_exceeded: {
    build: (message, details) => new errors.PayloadTooLargeError(message, details),
    message: 'There is no room left for this file',
  },
  too_large: {
    build: (message, details) => new errors.PayloadTooLargeError(message, details),
    message: 'This is too large',
  },
  unsupported_media_type: { build: http(415), message: 'Send application/json' },
  rate_limited: {
    build: (message, details) => new errors.RateLimitError(message, details),
    message: 'Too many requests',
  },
  internal: { build: http(500), message: 'Internal error' },
  storage_unavailable: { build: unavailable, message: 'Files can not be reached just now' },
  scanner_unavailable: { build: unavailable, message: 'Files can not be checked just now' },
};

/** The error to throw for a code of the protocol. `throw fail('link_invalid')` */
export const fail = (code: ErrorCode, details: Details & { message?: string } = {}) => {
  const { message, ...rest } = details;
  const builder = builders[code];
  return builder.build(message ?? builder.message, { code, ...rest });
};

/** For the one field that a rule beyond the schema refuses. */
export const failField = (
  path: string | (string | number)[],
  message: string,
  code: ErrorCode = 'invalid_request'
) => fail(code, { message, fields: [{ path: [path].flat(), message }] });
