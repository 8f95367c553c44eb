import type { Context, Next } from 'koa';
import { z } from 'zod';
import type { ErrorCode } from '#protocol';

const bodySchema = z.object({
  error: z.looseObject({ details: z.looseObject({ code: z.string().optional() }).nullish() }),
});

const codes: Record<number, ErrorCode> = {
  400: 'invalid_request',
  401: 'session_required',
  403: 'forbidden',
  404: 'not_found',
  405: 'not_found',
  413: 'too_large',
  415: 'unsupported_media_type',
  429: 'rate_limited',
};

/** Strapi itself answers some errors (broken JSON, no such route, a missing permission): they get a code too. */
export const codedErrors =
  (prefixes: string[]) =>
  async (ctx: Context, next: Next): Promise<void> => {
    await next();
    if (ctx.status < 400) return;
    const path = ctx.path.toLowerCase();
    if (!prefixes.some((prefix) => path.startsWith(`${prefix}/`))) return;
    const parsed = bodySchema.safeParse(ctx.body);
    if (!parsed.success || parsed.data.error.details?.code) return;
    const { error } = parsed.data;
    const code = codes[ctx.status] ?? 'internal';
    ctx.body = { data: null, error: { ...error, details: { ...error.details, code } } };
  };
