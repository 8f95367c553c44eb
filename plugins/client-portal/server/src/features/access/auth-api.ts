import type { Context } from 'koa';
import {
  linkRequestSchema,
  loginMailRequestSchema,
  openLinkRequestSchema,
  verifyCodeRequestSchema,
  type LoggedIn,
  type OpenedLink,
} from '../../../../protocol/src';
import type { Foundation } from '../../foundation/foundation';
import { clientAddress } from '../../foundation/http/client-address';
import { fail } from '../../foundation/http/errors';
import { refuseCrossSite } from '../../foundation/http/origin';
import { publicRoute, type StrapiRoute } from '../../foundation/http/route';
import { toClientContact } from '../contacts/serialise';
import { codesOf } from './codes/service';
import { linksOf, targetOf } from './links/service';
import { openingsOf } from './links/openings';
import { loginOf, type Login } from './login';
import { linkState } from './rules';
import { sessionCookie } from './sessions/cookie';

const wantsBearer = (ctx: Context) => ctx.get('x-portal-session').toLowerCase() === 'bearer';

/** The ways in, for everybody. */
export const authRoutes = (foundation: Foundation): StrapiRoute[] => {
  const { config, clock, limits, settings, urls } = foundation;
  const codes = codesOf(foundation);
  const links = linksOf(foundation);
  const login = loginOf(foundation);
  const openings = openingsOf(foundation);
  const cookie = sessionCookie(urls);

  const sameSite = (ctx: Context, next: () => Promise<unknown>) => {
    const policy = { publicUrl: urls.publicUrl, allowedOrigins: config.allowedOrigins };
    refuseCrossSite(ctx, policy, wantsBearer(ctx));
    return next();
  };
  const whenOpen = async (_: Context, next: () => Promise<unknown>) => {
    if (!(await settings.read()).general.enabled) throw fail('portal_closed');
    return next();
  };
  const guards = (name: Parameters<typeof limits.byAddress>[0]) => [
    sameSite,
    limits.byAddress(name),
    whenOpen,
  ];

  const caller = (ctx: Context) => ({
    address: clientAddress(ctx, config.trustedProxyHops),
    userAgent: ctx.get('user-agent').slice(0, 500),
  });

  const answer = (ctx: Context, { contact, pictureUrl, target, session }: Login): LoggedIn => {
    const body: LoggedIn = {
      contact: toClientContact(contact, pictureUrl),
      target,
    };
    if (!wantsBearer(ctx)) {
      cookie.set(ctx, session);
      return body;
    }
    return {
      ...body,
      session: { token: session.token, expiresAt: session.expiresAt.toISOString() },
    };
  };

  return [
    publicRoute(
      {
        method: 'POST',
        path: '/auth/login-mail',
        body: loginMailRequestSchema,
        handler: ({ body }) => codes.requestMail(body.email, body.target ?? null),
      },
      guards('login-mail.address')
    ),
    publicRoute(
      {
        method: 'POST',
        path: '/auth/code/verify',
        body: verifyCodeRequestSchema,
        handler: async ({ body, ctx }) =>
          answer(ctx, await codes.verify(body.challenge, body.code, caller(ctx))),
      },
      guards('code.address')
    ),
    publicRoute(
      {
        method: 'POST',
        path: '/auth/link/redeem',
        body: linkRequestSchema,
        handler: async ({ body, ctx }) =>
          answer(ctx, await login.byLink(body.link, body.secret, caller(ctx))),
      },
      guards('link.address')
    ),
    publicRoute(
      {
        method: 'POST',
        path: '/auth/link/renew',
        body: linkRequestSchema,
        handler: ({ body }) => codes.renew(body.link, body.secret),
      },
      guards('link.address')
    ),
    publicRoute(
      {
        method: 'POST',
        path: '/auth/link/open',
        body: openLinkRequestSchema,
        handler: async ({ body, ctx }): Promise<OpenedLink> => {
          const token = await links.held(body.link, body.secret);
          if (!token) return { state: 'unknown', target: null };
          await openings.pageShown(token, ctx, body.automated);
          return { state: linkState(token, clock.now()), target: targetOf(token) };
        },
      },
      guards('link.address')
    ),
  ];
};
