import { authRoutes as routes, type OpenedLink } from '#protocol';
import type { Foundation } from '../../foundation/foundation';
import { type StrapiRoute, publicRoute } from '../../foundation/http/route';
import { codesOf } from './codes/service';
import { entranceOf } from './entrance';
import { linksOf, targetOf } from './links/service';
import { openingsOf } from './links/openings';
import { loginOf } from './login';
import { linkState, loginPurposes } from './rules';
import { viewAsOf } from './view-as/service';

/** The ways in by link and by code, for everybody. */
export const loginRoutes = (foundation: Foundation): StrapiRoute[] => {
  const { clock } = foundation;
  const codes = codesOf(foundation);
  const links = linksOf(foundation);
  const login = loginOf(foundation);
  const openings = openingsOf(foundation);
  const viewAs = viewAsOf(foundation);
  const { answer, caller, guards } = entranceOf(foundation);

  return [
    publicRoute(
      routes.loginMail,
      ({ body }) => codes.requestMail(body.email, body.target ?? null),
      guards('login-mail.address')
    ),
    publicRoute(
      routes.verifyCode,
      async ({ body, ctx }) =>
        answer(ctx, await codes.verify(body.challenge, body.code, caller(ctx))),
      guards('code.address')
    ),
    publicRoute(
      routes.redeemLink,
      async ({ body, ctx }) => answer(ctx, await login.byLink(body.link, body.secret, caller(ctx))),
      guards('link.address')
    ),
    publicRoute(
      routes.renewLink,
      ({ body }) => codes.renew(body.link, body.secret),
      guards('link.address')
    ),
    publicRoute(
      routes.openLink,
      async ({ body, ctx }): Promise<OpenedLink> => {
        const token = await links.held(body.link, body.secret, loginPurposes);
        if (!token) return { state: 'unknown', target: null };
        await openings.pageShown(token, ctx, body.automated);
        return { state: linkState(token, clock.now()), target: targetOf(token) };
      },
      guards('link.address')
    ),
    publicRoute(
      routes.viewAs,
      async ({ body, ctx }) =>
        answer(ctx, await viewAs.redeem(body.link, body.secret, caller(ctx)), true),
      guards('link.address')
    ),
  ];
};
