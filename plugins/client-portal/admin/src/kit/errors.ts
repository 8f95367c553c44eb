import { useCallback } from 'react';
import { errorBodySchema, type ErrorCode, type PdfRefusal } from '#protocol';
import { useText } from '../ui/text';

interface ReadError {
  code?: ErrorCode | 'network';
  retryAfterSeconds?: number;
  /** why a PDF was refused */
  reason?: PdfRefusal;
  /** the server's own words, in English */
  message?: string;
  fields: Record<string, string>;
}

const errorSchema = errorBodySchema.shape.error;

/** Strapi answers some requests before the plugin sees them: those errors carry a status only. */
const codeOfStatus = (status: number): ErrorCode => {
  if (status === 401 || status === 403) return 'forbidden';
  if (status === 404) return 'not_found';
  if (status === 413) return 'too_large';
  if (status === 429) return 'rate_limited';
  if (status < 500) return 'invalid_request';
  return 'internal';
};

const statusOf = (error: unknown) =>
  typeof error === 'object' &&
  error !== null &&
  'status' in error &&
  typeof error.status === 'number'
    ? error.status
    : undefined;

/** Reads what a request was refused with, if it was; `fields` maps a dotted path to its message. */
export const readError = (error: unknown): ReadError => {
  if (error === undefined) return { fields: {} };
  const parsed = errorSchema.safeParse(error);
  if (parsed.success) {
    const { code, fields = [], retryAfterSeconds, reason } = parsed.data.details;
    return {
      code,
      retryAfterSeconds,
      reason,
      message: parsed.data.message,
      fields: Object.fromEntries(fields.map((field) => [field.path.join('.'), field.message])),
    };
  }
  const status = statusOf(error);
  return { code: status === undefined ? 'network' : codeOfStatus(status), fields: {} };
};

/** Returns a function from an error to a sentence for the admin. */
export const useErrorText = () => {
  const text = useText();
  return useCallback(
    (error: unknown) => {
      const { code = 'internal', retryAfterSeconds, reason } = readError(error);
      if (code === 'pdf_refused' && reason !== undefined) {
        return text('error.pdf_refused_because', { why: text(`error.pdf_refused.${reason}`) });
      }
      return code === 'rate_limited' && retryAfterSeconds !== undefined
        ? text('error.rate_limited_for', { seconds: retryAfterSeconds })
        : text(`error.${code}`);
    },
    [text]
  );
};
