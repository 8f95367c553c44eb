import { errors } from '@strapi/utils';
import createHttpError from 'http-errors';
import { errorStatuses, type ErrorCode, type FieldError, type PdfRefusal } from '#protocol';

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
    // 503 too is said to the client, unlike other errors of the server's own
    createHttpError(status, message, { details, expose: status !== 500 });

/**
 * Strapi's own classes where its error middleware lets them through. Its authorisation swallows the message
 * and details of its UnauthorizedError and ForbiddenError (core compose-endpoint), so those are plain HTTP errors.
 */
const ofStrapi: Record<number, Build> = {
  400: (message, details) => new errors.ValidationError(message, details),
  404: (message, details) => new errors.NotFoundError(message, details),
  413: (message, details) => new errors.PayloadTooLargeError(message, details),
  429: (message, details) => new errors.RateLimitError(message, details),
};

const messages: Record<ErrorCode, string> = {
  invalid_request: 'The request is not valid',
  invalid_email: 'This is not an email address',
  link_invalid: 'This link is no longer valid',
  code_invalid: 'This code is not valid',
  credentials_invalid: 'Address and password do not fit',
  password_weak: 'Take another password',
  template_invalid: 'This text can not be filled in',
  file_type_not_allowed: 'This kind of file is not taken',
  file_type_mismatch: 'Name, type and content do not agree',
  file_name_not_allowed: 'Give the file another name',
  file_empty: 'This file is empty',
  file_dangerous: 'This file could do harm',
  pdf_refused: 'This PDF can not be signed',
  session_required: 'Sign in first',
  cross_site_request: 'Requests from other sites are refused',
  password_required: 'Set a password first',
  proof_required: 'Log in with a code first',
  read_only: 'This view changes nothing',
  forbidden: 'This is not allowed',
  uploads_off: 'Uploads are switched off',
  download_expired: 'Ask for a new download',
  method_disabled: 'This way to sign in is switched off',
  portal_closed: 'The portal is closed',
  not_found: 'Not found',
  access_disabled: "This contact's access is switched off",
  conflict: 'This does not fit the present state',
  file_not_ready: 'This file is not ready',
  file_too_large: 'This file is too large',
  quota_exceeded: 'There is no room left for this file',
  too_large: 'This is too large',
  unsupported_media_type: 'Send application/json',
  rate_limited: 'Too many requests',
  internal: 'Internal error',
  storage_unavailable: 'Files can not be reached just now',
  scanner_unavailable: 'Files can not be checked just now',
};

/** The error to throw for a code of the protocol. `throw fail('link_invalid')` */
export const fail = (code: ErrorCode, details: Details & { message?: string } = {}) => {
  const { message, ...rest } = details;
  const status = errorStatuses[code];
  const build = ofStrapi[status] ?? http(status);
  return build(message ?? messages[code], { code, ...rest });
};

/** For the one field that a rule beyond the schema refuses. */
export const failField = (
  path: string | (string | number)[],
  message: string,
  code: ErrorCode = 'invalid_request'
) => fail(code, { message, fields: [{ path: [path].flat(), message }] });
