import type { z } from 'zod';
import { unstorableIn } from '#protocol';
import { fail } from './errors';

/** True when no id or word in a path can be one. */
export const isUnusable = (params: Record<string, string>) => unstorableIn(params) !== null;

/** Parses what came in; a mismatch is a 400 that names each field, never a 500. */
export const parse = <S extends z.ZodType>(schema: S, input: unknown): z.infer<S> => {
  const result = schema.safeParse(input);
  if (result.success) {
    const path = unstorableIn(input);
    if (path) throw fail('invalid_request', { fields: [{ path, message: 'Not a text' }] });
    return result.data;
  }
  const fields = result.error.issues.map((issue) => ({
    path: issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step)),
    message: issue.message,
  }));
  throw fail('invalid_request', { fields });
};
