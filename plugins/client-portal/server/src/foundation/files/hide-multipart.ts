import type { Context, Next } from 'koa';

const hidden = 'application/x-client-portal-multipart';

/**
 * Strapi's body parser writes multipart bodies to disk before anybody has asked who sends them, and ends at
 * 200 MB. Those for the portal pass by it under another name; `multipartOf` gives them their own back.
 */
export const hideMultipart =
  (prefixes: readonly string[]) =>
  async (ctx: Context, next: Next): Promise<void> => {
    const type = ctx.get('content-type');
    const path = ctx.path.toLowerCase();
    if (
      /^multipart\//i.test(type) &&
      prefixes.some((prefix) => path.startsWith(`${prefix.toLowerCase()}/`))
    ) {
      ctx.state.multipart = type;
      ctx.req.headers['content-type'] = hidden;
    }
    return next() as Promise<void>;
  };

/** True when the request has a multipart body, which is then ready to be read. */
export const multipartOf = (ctx: Context): boolean => {
  const type: unknown = ctx.state.multipart;
  if (typeof type !== 'string') return false;
  ctx.req.headers['content-type'] = type;
  return true;
};
