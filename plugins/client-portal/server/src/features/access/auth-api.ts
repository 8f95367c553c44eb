import {
  linkRequestSchema,
  loginMailRequestSchema,
  openLinkRequestSchema,
  verifyCodeRequestSchema,
  type OpenedLink,
} from '#protocol';
import type { Foundation } from '../../foundation/foundation';
import { type StrapiRoute } from '../../foundation/http/route';
import { oldPublicRoute } from '../../foundation/http/old-route';
import { codesOf } from './codes/service';
import { entranceOf } from './entrance';
import { linksOf, targetOf } from './links/service';
import { openingsOf } from './links/openings';
import { loginOf } from './login';
import { linkState, loginPurposes } from './rules';
import { viewAsOf } from './view-as/service';

/** The ways in by link and by code, for everybody. */
export const authRoutes = (foundation: Foundation): StrapiRoute[] => {
  const { clock } = foundation;
  const codes = codesOf(foundation);
  const links = linksOf(foundation);
  const login = loginOf(foundation);
  const openings = openingsOf(foundation);
  const viewAs = viewAsOf(foundation);
  const { answer, caller, guards } = entranceOf(foundation);

  return [
    oldPublicRoute(
      {
        method: 'POST',
        path: '/auth/login-mail',
        body: loginMailRequestSchema,
        handler: ({ body }) => codes.requestMail(body.email, body.target ?? null),
      },
      guards('login-mail.address')
    ),
    oldPublicRoute(
      {
        method: 'POST',
        path: '/auth/code/verify',
        body: verifyCodeRequestSchema,
        handler: async ({ body, ctx }) =>
          answer(ctx, await codes.verify(body.challenge, body.code, caller(ctx))),
      },
      guards('code.address')
    ),
    oldPublicRoute(
      {
        method: 'POST',
        path: '/auth/link/redeem',
        body: linkRequestSchema,
        handler: async ({ body, ctx }) =>
          answer(ctx, await login.byLink(body.link, body.secret, caller(ctx))),
      },
      guards('link.address')
    ),
    oldPublicRoute(
      {
        method: 'POST',
        path: '/auth/link/renew',
        body: linkRequestSchema,
        handler: ({ body }) => codes.renew(body.link, body.secret),
      },
      guards('link.address')
    ),
    oldPublicRoute(
      {
        method: 'POST',
        path: '/auth/link/open',
        body: openLinkRequestSchema,
        handler: async ({ body, ctx }): Promise<OpenedLink> => {
          const token = await links.held(body.link, body.secret, loginPurposes);
          if (!token) return { state: 'unknown', target: null };
          await openings.pageShown(token, ctx, body.automated);
          return { state: linkState(token, clock.now()), target: targetOf(token) };
        },
      },
      guards('link.address')
    ),
    oldPublicRoute(
      {
        method: 'POST',
        path: '/auth/view-as',
        body: linkRequestSchema,
        handler: async ({ body, ctx }) =>
          answer(ctx, await viewAs.redeem(body.link, body.secret, caller(ctx)), true),
      },
      guards('link.address')
    ),
  ];
};
