import { type Context } from 'koa';
import { z } from 'zod';
import { type Foundation } from '../../foundation/foundation';
import { fail } from '../../foundation/http/errors';
import { unstorableIn } from '../../foundation/http/parse';
import { draftsOf } from './drafts';
import { onlyPdf, originalsOf, type Original } from './originals';

/** A part of a multipart body that is JSON, and is refused at its own name. */
export const jsonPart = <S extends z.ZodType>(name: string, schema: S) =>
  z.strictObject({ [name]: z.string().max(2_000_000) }).transform((fields, context): z.infer<S> => {
    try {
      const given: unknown = JSON.parse(fields[name] ?? '');
      const parsed = schema.safeParse(given);
      const unstorable = parsed.success && unstorableIn(given);
      if (unstorable) context.addIssue({ code: 'custom', path: unstorable, message: 'Not a text' });
      else if (parsed.success) return parsed.data;
      for (const { path, message } of parsed.error?.issues ?? []) {
        context.addIssue({ code: 'custom', path, message });
      }
    } catch {
      context.addIssue({ code: 'custom', path: [name], message: 'Not JSON' });
    }
    return z.NEVER;
  });

/** One PDF in the part `file`, judged; and the fields beside it. */
export const readPdf = async <S extends z.ZodType>(
  foundation: Foundation,
  ctx: Context,
  schema: S
): Promise<{ original: Original; fields: z.infer<S> }> => {
  const { taken, fields } = await foundation.multipart.read(ctx, schema, {
    room: null,
    most: 1,
    field: 'file',
    only: onlyPdf,
  });
  const [file] = taken;
  if (!file) throw fail('internal');
  return { original: await originalsOf(foundation).judge(file), fields };
};

/** Runs what keeps a file; when it is refused, the file goes again. */
export const orDiscard = async <T>(
  foundation: Foundation,
  { taken }: Original,
  work: () => Promise<T>
): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    const { status } = error as { status?: number };
    // When the database itself has failed nobody knows what was written: the sweep looks later.
    if (typeof status === 'number' && status < 500) await draftsOf(foundation).discard(taken);
    throw error;
  }
};
