import type { Context } from 'koa';
import type { PortalUrls } from '../../../foundation/urls';
import type { StartedSession } from './service';

/**
 * The session cookie. `__Host-` binds it to this host and to TLS (RFC 6265bis 4.1.3.2); only where the public
 * URL is http, on a developer's machine, does it have a plain name.
 */
export const sessionCookie = (urls: PortalUrls) => {
  const secure = urls.publicUrl.startsWith('https:');
  const name = secure ? '__Host-client-portal' : 'client-portal';
  const options = { httpOnly: true, sameSite: 'lax', path: '/', secure, signed: false } as const;
  const allow = (ctx: Context) => {
    // Behind a proxy that ends TLS the request itself is plain; the public URL decides.
    if (secure) ctx.cookies.secure = true;
  };
  return {
    read: (ctx: Context): string | null => ctx.cookies.get(name, { signed: false }) ?? null,
    set(ctx: Context, session: StartedSession) {
      allow(ctx);
      ctx.cookies.set(name, session.token, { ...options, expires: session.expiresAt });
    },
    clear(ctx: Context) {
      allow(ctx);
      ctx.cookies.set(name, null, options);
    },
  };
};
