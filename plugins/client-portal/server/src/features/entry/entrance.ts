import type { Context } from 'koa';
import type { LimitName, LoggedIn } from '#protocol';
import { defineService } from '../../foundation/foundation';
import { clientAddress } from '../../foundation/http/client-address';
import { fail } from '../../foundation/http/errors';
import { refuseCrossSite } from '../../foundation/http/origin';
import { toClientContact } from '../people/serialise';
import type { Caller, Login } from './login';
import { sessionCookie } from './sessions/cookie';

const wantsBearer = (ctx: Context) => ctx.get('x-portal-session').toLowerCase() === 'bearer';

/** What all ways in have in common over HTTP: who may knock, who knocks, and what a login is answered with. */
export const entranceOf = defineService((foundation) => {
  const { config, limits, settings, urls } = foundation;
  const cookie = sessionCookie(urls);

  const sameSite = async (ctx: Context, next: () => Promise<unknown>) => {
    const policy = { own: await urls.origins(), allowedOrigins: config.allowedOrigins };
    refuseCrossSite(ctx, policy, wantsBearer(ctx));
    return next();
  };
  const whenOpen = async (_: Context, next: () => Promise<unknown>) => {
    if (!(await settings.read()).general.enabled) throw fail('portal_closed');
    return next();
  };

  return {
    guards: (name: LimitName) => [sameSite, limits.byAddress(name), whenOpen],

    /** For what a browser navigates to: it comes from elsewhere by its nature. */
    navigationGuards: (name: LimitName) => [limits.byAddress(name)],

    caller: (ctx: Context): Caller => ({
      address: clientAddress(ctx, config.trustedProxyHops),
      userAgent: ctx.get('user-agent').slice(0, 500),
    }),

    setCookie: (ctx: Context, { session }: Login) => cookie.set(ctx, session),

    /** @param bearer the token goes into the answer even when it was not asked for there, never into a cookie */
    answer(
      ctx: Context,
      { contact, pictureUrl, target, session }: Login,
      bearer = false
    ): LoggedIn {
      const body: LoggedIn = { contact: toClientContact(contact, pictureUrl), target };
      if (!bearer && !wantsBearer(ctx)) {
        cookie.set(ctx, session);
        return body;
      }
      return {
        ...body,
        session: { token: session.token, expiresAt: session.expiresAt.toISOString() },
      };
    },
  };
});
