import type { ErrorBody, ErrorCode, FieldError } from '#protocol';

/** `offline`: no answer came at all. `unexpected`: an answer that is not the plugin's. */
export type ProblemCode = ErrorCode | 'offline' | 'unexpected';

/** What went wrong with a call, as a code to translate; never a sentence to show. */
export class PortalError extends Error {
  constructor(
    readonly code: ProblemCode,
    /** of HTTP; 0 where no answer came */
    readonly status: number,
    /** the fields that were refused, of `invalid_request` and its like */
    readonly fields: readonly FieldError[] = [],
    /** of `rate_limited` */
    readonly retryAfterSeconds?: number
  ) {
    super(code);
    this.name = 'PortalError';
  }
}

export const isPortalError = (error: unknown, code?: ProblemCode): error is PortalError =>
  error instanceof PortalError && (code === undefined || error.code === code);

/** The error that an answer carries. */
export const errorFrom = (response: Response, answer: unknown): PortalError => {
  const details = (answer as Partial<ErrorBody> | undefined)?.error?.details;
  if (!details?.code) return new PortalError('unexpected', response.status);
  return new PortalError(
    details.code,
    response.status,
    details.fields,
    details.retryAfterSeconds ?? (Number(response.headers.get('Retry-After')) || undefined)
  );
};
