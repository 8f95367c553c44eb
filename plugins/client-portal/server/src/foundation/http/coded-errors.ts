import type { Context, Next } from 'koa';
import { z } from 'zod';
import { codeOfStatus } from '#protocol';

const bodySchema = z.object({
  error: z.looseObject({ details: z.looseObject({ code: z.string().optional() }).nullish() }),
});

/** Strapi itself answers some errors (broken JSON, no such route, a missing permission): they get a code too. */
export const codedErrors =
  (prefixes: string[]) =>
  async (ctx: Context, next: Next): Promise<void> => {
    await next();
    if (ctx.status < 400) return;
    const path = ctx.path.toLowerCase();
    if (!prefixes.some((prefix) => path.startsWith(`${prefix.toLowerCase()}/`))) return;
    const parsed = bodySchema.safeParse(ctx.body);
    if (!parsed.success || parsed.data.error.details?.code) return;
    const { error } = parsed.data;
    const code = codeOfStatus(ctx.status);
    ctx.body = { data: null, error: { ...error, details: { ...error.details, code } } };
  };
