import { authRoutes as routes, sessionRoutes, type OpenedLink } from '#protocol';
import type { Foundation } from '../../../foundation/foundation';
import { type StrapiRoute, publicRoute } from '../../../foundation/http/route';
import { clientRoute } from '../client';
import { entranceOf } from '../entrance';
import { openingsOf } from '../links/openings';
import { linksOf } from '../links/service';
import { linkState } from '../rules';
import { passwordsOf } from './service';

export const passwordRoutes = (foundation: Foundation): StrapiRoute[] => {
  const passwords = passwordsOf(foundation);
  const links = linksOf(foundation);
  const { answer, caller, guards } = entranceOf(foundation);

  return [
    publicRoute(
      routes.password,
      async ({ body, ctx }) =>
        answer(ctx, await passwords.login(body.email, body.password, caller(ctx))),
      guards('password.address')
    ),
    publicRoute(
      routes.forgotPassword,
      async ({ body }) => {
        await passwords.forgot(body.email);
      },
      guards('login-mail.address')
    ),
    publicRoute(
      routes.openReset,
      async ({ body, ctx }): Promise<OpenedLink> => {
        const token = await links.held(body.link, body.secret, ['password-reset']);
        if (!token) return { state: 'unknown', target: null };
        await openingsOf(foundation).pageShown(token, ctx, body.automated);
        return { state: linkState(token, foundation.clock.now()), target: null };
      },
      guards('link.address')
    ),
    publicRoute(
      routes.resetPassword,
      async ({ body, ctx }) =>
        answer(ctx, await passwords.reset(body.link, body.secret, body.password, caller(ctx))),
      guards('link.address')
    ),
    clientRoute(foundation, sessionRoutes.changePassword, ({ client, body, ctx }) =>
      passwords.change(client, body, caller(ctx))
    ),
  ];
};
