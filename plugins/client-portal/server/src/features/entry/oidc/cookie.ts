import type { Context } from 'koa';
import type { PortalUrls } from '../../../foundation/urls';

const minutes = 10;

/** Binds a login at a provider to the browser it began in. Lax: it has to come along when the provider sends back. */
export const flowCookie = (urls: PortalUrls) => {
  const secure = urls.publicUrl.startsWith('https:');
  const name = secure ? '__Host-client-portal-oidc' : 'client-portal-oidc';
  const options = { httpOnly: true, sameSite: 'lax', path: '/', secure, signed: false } as const;
  const put = (ctx: Context, value: string | null) => {
    // Behind a proxy that ends TLS the request itself is plain; the public URL decides.
    if (secure) ctx.cookies.secure = true;
    ctx.cookies.set(
      name,
      value,
      value === null ? options : { ...options, maxAge: minutes * 60_000 }
    );
  };
  return {
    read: (ctx: Context): string | null => ctx.cookies.get(name, { signed: false }) ?? null,
    set: (ctx: Context, value: string) => put(ctx, value),
    clear: (ctx: Context) => put(ctx, null),
  };
};
