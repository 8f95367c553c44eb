import type { z } from 'zod';
import { fail } from './errors';

type Path = (string | number)[];

/** PostgreSQL stores neither a NUL nor half a surrogate pair; nobody types one. */
const isStorable = (text: string) => !text.includes('\0') && !/\p{Surrogate}/u.test(text);

/** @returns where a text stands that no database keeps, or null */
export const unstorableIn = (value: unknown, path: Path = []): Path | null => {
  if (typeof value === 'string') return isStorable(value) ? null : path;
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, inner] of Object.entries(value)) {
    const step = Array.isArray(value) ? Number(key) : key;
    const found = isStorable(key) ? unstorableIn(inner, [...path, step]) : path;
    if (found) return found;
  }
  return null;
};

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
