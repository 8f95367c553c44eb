import type { Context, Next } from 'koa';

const allowedHeaders = 'Authorization, Content-Type, X-Portal-Session';
const allowedMethods = 'GET, POST, PUT, DELETE';

/**
 * CORS for the agency's own front ends, answered by the plugin because Strapi's own reflects any origin.
 * Never with credentials: the cookie does not travel between origins.
 */
export const createCors =
  (pathPrefix: string, allowedOrigins: readonly string[]) =>
  async (ctx: Context, next: Next): Promise<void> => {
    if (!ctx.path.toLowerCase().startsWith(pathPrefix)) return next();
    const origin = ctx.get('origin');
    const allowed = allowedOrigins.includes(origin);
    if (ctx.method === 'OPTIONS') {
      ctx.status = 204;
      if (allowed) {
        ctx.set('Access-Control-Allow-Methods', allowedMethods);
        ctx.set('Access-Control-Allow-Headers', allowedHeaders);
        ctx.set('Access-Control-Max-Age', '600');
      }
    } else {
      await next();
    }
    ctx.remove('Access-Control-Allow-Credentials');
    if (allowed) ctx.set('Access-Control-Allow-Origin', origin);
    else ctx.remove('Access-Control-Allow-Origin');
    ctx.vary('Origin');
  };
