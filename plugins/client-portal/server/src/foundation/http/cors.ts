import type { Context, Next } from 'koa';

/** With those of tus 1.0.0, for resumable uploads. */
const allowedHeaders =
  'Authorization, Content-Type, X-Portal-Session, Range, If-Range, Tus-Resumable, Upload-Length, Upload-Metadata, Upload-Offset';
const allowedMethods = 'GET, HEAD, POST, PUT, PATCH, DELETE';
const exposedHeaders =
  'Location, Tus-Resumable, Upload-Offset, Upload-Length, Upload-Expires, Portal-Document, Content-Disposition, Content-Range, ETag, Retry-After';

/** Puts the portal's own answer in the place of whatever Strapi's has said. */
export const applyCors = (ctx: Context, allowedOrigins: readonly string[]): void => {
  const origin = ctx.get('origin');
  ctx.remove('Access-Control-Allow-Credentials');
  if (allowedOrigins.includes(origin)) {
    ctx.set('Access-Control-Allow-Origin', origin);
    ctx.set('Access-Control-Expose-Headers', exposedHeaders);
  } else {
    ctx.remove('Access-Control-Allow-Origin');
  }
  ctx.vary('Origin');
};

/**
 * CORS for the agency's own front ends, answered by the plugin because Strapi's own reflects any origin.
 * Never with credentials: the cookie does not travel between origins.
 */
export const createCors =
  (pathPrefix: string, allowedOrigins: readonly string[]) =>
  async (ctx: Context, next: Next): Promise<void> => {
    if (!ctx.path.toLowerCase().startsWith(pathPrefix.toLowerCase()))
      return next() as Promise<void>;
    if (ctx.method === 'OPTIONS') {
      ctx.status = 204;
      if (allowedOrigins.includes(ctx.get('origin'))) {
        ctx.set('Access-Control-Allow-Methods', allowedMethods);
        ctx.set('Access-Control-Allow-Headers', allowedHeaders);
        ctx.set('Access-Control-Max-Age', '600');
      }
    } else {
      await next();
    }
    // Who answers on the connection itself has done it before.
    if (!ctx.headerSent) applyCors(ctx, allowedOrigins);
  };
