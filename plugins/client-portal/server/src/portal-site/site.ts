import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Context, Next } from 'koa';
import send from 'koa-send';
import { publicIdSchema } from '#protocol';
import type { Foundation } from '../foundation/foundation';
import { openingsOf } from '../features/entry/links/openings';

const oneYear = 365 * 24 * 60 * 60 * 1000;

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'self'",
  "frame-ancestors 'none'",
].join('; ');

const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

const protect = (ctx: Context, imageOrigins: string[]) => {
  ctx.set(
    'Content-Security-Policy',
    policy.replace("img-src 'self'", `img-src ${["'self'", ...imageOrigins].join(' ')}`)
  );
  ctx.set('X-Frame-Options', 'DENY');
  ctx.set('X-Content-Type-Options', 'nosniff');
  ctx.set('Referrer-Policy', 'no-referrer');
  ctx.set('Cross-Origin-Opener-Policy', 'same-origin');
};

const siteFolder = () => process.env.CLIENT_PORTAL_SITE ?? path.resolve(__dirname, '../portal');

/**
 * Scripts, styles and fonts of the portal: many small files that are the same for everybody. They are answered
 * before Strapi's own middlewares, whose work for each of them a phone would wait for.
 */
export const createAssets = ({ config }: Foundation) => {
  const prefix = `${config.basePath}/assets/`;
  return async (ctx: Context, next: Next): Promise<void> => {
    const reads = ctx.method === 'GET' || ctx.method === 'HEAD';
    if (!reads || !ctx.path.startsWith(prefix)) return next() as Promise<void>;
    ctx.set('X-Content-Type-Options', 'nosniff');
    await send(ctx, ctx.path.slice(prefix.length), {
      root: path.join(siteFolder(), 'assets'),
      maxage: oneYear,
      immutable: true,
    }).catch((error: unknown) => {
      // Bad names too (`..`, `%00`): there is no such file.
      if (((error as { status?: number }).status ?? 500) >= 500) throw error;
      ctx.status = 404;
    });
  };
};

/** The built portal. `dist/portal` lies beside `dist/server`; without it (server-only use) nothing is served. */
export const createSite = (foundation: Foundation) => {
  const { strapi, config, settings, urls } = foundation;
  const folder = siteFolder();
  let html: string | undefined;

  /** Logo and icon may lie on a CDN that the settings name. */
  const imageOrigins = async () => {
    const { branding } = await settings.read();
    return (
      [branding.logoUrl, branding.faviconUrl]
        .filter((url): url is string => url !== null && URL.canParse(url))
        .map((url) => new URL(url).origin)
        // An origin is a part of the policy: a semicolon in a host would begin a rule of its own.
        .filter((origin) => /^https?:\/\/[a-z0-9.[\]:-]+$/i.test(origin))
    );
  };

  const shell = async (ctx: Context) => {
    html ??= await readFile(path.join(folder, 'index.html'), 'utf8').catch(() => undefined);
    if (html === undefined) {
      strapi.log.warn(`The portal's site is not built: ${folder} has no index.html`);
      return;
    }
    const { general } = await settings.read();
    protect(ctx, await imageOrigins());
    ctx.set('Cache-Control', 'no-store');
    ctx.type = 'html';
    ctx.body = html
      .replace(
        /<base href="[^"]*"\s*\/?>/,
        `<base href="${ctx.state.portalBase ?? `${config.basePath}/`}" />`
      )
      .replace(
        /<meta name="api"[^>]*>/,
        `<meta name="api" content="${escapeHtml(urls.apiPath)}" />`
      )
      .replace(/<title>[^<]*<\/title>/, `<title>${escapeHtml(general.name)}</title>`);
  };

  const linkPage = async (ctx: Context) => {
    const link = publicIdSchema.safeParse((ctx.params as { link: string }).link);
    if (link.success) await openingsOf(foundation).pageFetched(link.data, ctx);
    return shell(ctx);
  };

  // Koa's router runs a GET route for HEAD as well.
  const open = (routePath: string, handler: (ctx: Context) => Promise<unknown>) => ({
    method: 'GET',
    path: `${config.basePath}${routePath}`,
    handler,
    config: { auth: false },
  });

  return [open('/l/:link', linkPage), open('', shell), open('/:path*', shell)];
};
