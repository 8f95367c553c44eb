import type { z } from 'zod';
import { fail } from './errors';

/** Parses what came in; a mismatch is a 400 that names each field, never a 500. */
export const parse = <S extends z.ZodType>(schema: S, input: unknown): z.infer<S> => {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const fields = result.error.issues.map((issue) => ({
    path: issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step)),
    message: issue.message,
  }));
  throw fail('invalid_request', { fields });
};
