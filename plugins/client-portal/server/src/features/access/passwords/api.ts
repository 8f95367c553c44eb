import {
  changePasswordSchema,
  forgotPasswordSchema,
  openLinkRequestSchema,
  passwordLoginSchema,
  resetPasswordSchema,
  type OpenedLink,
} from '#protocol';
import type { Foundation } from '../../../foundation/foundation';
import { type StrapiRoute } from '../../../foundation/http/route';
import { accepted, oldPublicRoute } from '../../../foundation/http/old-route';
import { oldClientRoute } from '../client';
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
    oldPublicRoute(
      {
        method: 'POST',
        path: '/auth/password',
        body: passwordLoginSchema,
        handler: async ({ body, ctx }) =>
          answer(ctx, await passwords.login(body.email, body.password, caller(ctx))),
      },
      guards('password.address')
    ),
    oldPublicRoute(
      {
        method: 'POST',
        path: '/auth/password/forgot',
        body: forgotPasswordSchema,
        handler: async ({ body }) => {
          await passwords.forgot(body.email);
          return accepted({});
        },
      },
      guards('login-mail.address')
    ),
    oldPublicRoute(
      {
        method: 'POST',
        path: '/auth/password/open',
        body: openLinkRequestSchema,
        handler: async ({ body, ctx }): Promise<OpenedLink> => {
          const token = await links.held(body.link, body.secret, ['password-reset']);
          if (!token) return { state: 'unknown', target: null };
          await openingsOf(foundation).pageShown(token, ctx, body.automated);
          return { state: linkState(token, foundation.clock.now()), target: null };
        },
      },
      guards('link.address')
    ),
    oldPublicRoute(
      {
        method: 'POST',
        path: '/auth/password/reset',
        body: resetPasswordSchema,
        handler: async ({ body, ctx }) =>
          answer(ctx, await passwords.reset(body.link, body.secret, body.password, caller(ctx))),
      },
      guards('link.address')
    ),
    oldClientRoute(foundation, {
      method: 'PUT',
      path: '/password',
      body: changePasswordSchema,
      whileDue: true,
      handler: ({ client, body, ctx }) => passwords.change(client, body, caller(ctx)),
    }),
  ];
};
