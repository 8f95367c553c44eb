import { isDeepStrictEqual } from 'node:util';
import type { Context } from 'koa';
import { z } from 'zod';
import { errorsOf, type RouteDefinition } from '#protocol';

const codeSchema = z.object({ details: z.object({ code: z.string() }) });

/** The first place in which an answer has what its schema does not. */
const undeclaredIn = (given: unknown, parsed: unknown, path = ''): string | null => {
  if (isDeepStrictEqual(given, parsed)) return null;
  if (typeof given !== 'object' || given === null || typeof parsed !== 'object' || parsed === null)
    return path;
  for (const [key, inner] of Object.entries(given)) {
    const found = undeclaredIn(inner, (parsed as Record<string, unknown>)[key], `${path}/${key}`);
    if (found !== null) return found;
  }
  return path;
};

const checkAnswer = (definition: RouteDefinition, ctx: Context) => {
  const { answer, status = 200 } = definition;
  if (answer && 'raw' in answer) return;
  if (ctx.status !== status) throw new Error(`answers ${ctx.status}, declared is ${status}`);
  // As JSON carries it: undefined is left out, dates are texts.
  const given: unknown = JSON.parse(JSON.stringify(ctx.body ?? {}));
  const parsed = (answer ?? z.strictObject({})).safeParse(given);
  if (!parsed.success) throw new Error(`answers something else: ${z.prettifyError(parsed.error)}`);
  const undeclared = undeclaredIn(given, parsed.data);
  if (undeclared !== null) throw new Error(`answers an undeclared field at ${undeclared}`);
};

const checkError = (definition: RouteDefinition, error: unknown) => {
  const parsed = codeSchema.safeParse(error);
  if (!parsed.success) return;
  const { code } = parsed.data.details;
  if (!errorsOf(definition).some((known) => known === code)) {
    throw new Error(`throws ${code}, which is not declared`, { cause: error });
  }
};

/**
 * Under test every answer is parsed with the schema that is declared for it, and every error must be declared:
 * what differs is said on stderr, and is an internal error, which no test takes for an answer.
 */
export const declared = (
  definition: RouteDefinition,
  handler: (ctx: Context) => Promise<void>
): ((ctx: Context) => Promise<void>) => {
  if (process.env.NODE_ENV !== 'test') return handler;
  const named = (check: () => void) => {
    try {
      check();
    } catch (error) {
      const { id, method, path } = definition;
      const { message, cause } = error as Error;
      const told = new Error(`${id} (${method} ${path}) ${message}`, { cause });
      process.stderr.write(`UNDECLARED: ${told.message}\n`);
      throw told;
    }
  };
  return async (ctx) => {
    try {
      await handler(ctx);
    } catch (error) {
      named(() => checkError(definition, error));
      throw error;
    }
    named(() => checkAnswer(definition, ctx));
  };
};
