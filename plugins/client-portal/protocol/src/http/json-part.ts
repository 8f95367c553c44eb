import { z } from 'zod';
import { unstorableIn } from './storable';

/** A part of a multipart body that is JSON, and is refused at its own name. */
export const jsonPart = <N extends string, S extends z.ZodType>(name: N, schema: S) => {
  const part = z
    .strictObject({ [name]: z.string().max(2_000_000) } as Record<N, z.ZodString>)
    .transform((fields, context): z.output<S> => {
      try {
        const given: unknown = JSON.parse((fields as Record<string, string>)[name] ?? '');
        const parsed = schema.safeParse(given);
        const unstorable = parsed.success && unstorableIn(given);
        if (unstorable) {
          context.addIssue({ code: 'custom', path: unstorable, message: 'Not a text' });
        } else if (parsed.success) {
          return parsed.data;
        }
        for (const { path, message } of parsed.error?.issues ?? []) {
          context.addIssue({ code: 'custom', path, message });
        }
      } catch {
        context.addIssue({ code: 'custom', path: [name], message: 'Not JSON' });
      }
      return z.NEVER;
    });
  /** what stands in that part, for those who describe it */
  return Object.assign(part, { json: schema });
};
