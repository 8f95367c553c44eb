import type { Context, Next } from 'koa';
import type { Foundation } from '../foundation/foundation';

/** What such a host shows of Strapi beside the portal: single files of the Media Library, and the domain's proof. */
const passes = (path: string, reads: boolean, clientApi: string) =>
  path === clientApi ||
  path.startsWith(`${clientApi}/`) ||
  (reads && /^\/uploads\/[^/]+\.[a-z0-9]+$/.test(path)) ||
  (reads && path.startsWith('/.well-known/client-portal/'));

/**
 * On its own hosts (the slug's, the verified domain) the portal is at `/`, and nothing else of Strapi answers
 * there: no admin, no content API. Strapi alone would redirect `/` to its admin.
 */
export const createHosts =
  ({ config, urls }: Foundation) =>
  async (ctx: Context, next: Next): Promise<void> => {
    const hosts = await urls.hosts();
    if (!hosts.includes(ctx.hostname.toLowerCase().replace(/\.$/, '')))
      return next() as Promise<void>;
    const reads = ctx.method === 'GET' || ctx.method === 'HEAD';
    if (passes(ctx.path.toLowerCase(), reads, urls.apiPath.toLowerCase()))
      return next() as Promise<void>;
    if (!reads) {
      ctx.status = 404;
      return;
    }
    ctx.state.portalBase = '/';
    // `%2e%2e` and the like stay below the portal: the router compares text, it does not resolve paths.
    ctx.url = `${config.basePath}${ctx.url.startsWith('/') ? ctx.url : '/'}`;
    return next() as Promise<void>;
  };
