import type { Context } from 'koa';
import { authRoutes as routes, sessionRoutes } from '#protocol';
import { anyoneActor } from '../../../foundation/audit/audit';
import type { Foundation } from '../../../foundation/foundation';
import { type StrapiRoute, publicRoute, redirect } from '../../../foundation/http/route';
import { clientRoute } from '../client';
import { entranceOf } from '../entrance';
import { provesPerson } from '../rules';
import { fail } from '../../../foundation/http/errors';
import { sessionCookie } from '../sessions/cookie';
import { sessionsOf } from '../sessions/service';
import { flowCookie } from './cookie';
import { OidcRefusal, oidcOf } from './service';

/** Signing in at an identity provider: browsers come and go here, so answers are redirects. */
export const oidcRoutes = (foundation: Foundation): StrapiRoute[] => {
  const { happened, settings, strapi, urls } = foundation;
  const oidc = oidcOf(foundation);
  const sessions = sessionsOf(foundation);
  const { caller, navigationGuards, setCookie } = entranceOf(foundation);
  const cookie = flowCookie(urls);

  const toLogin = async (refusal: unknown, path = '/login') => {
    if (!(refusal instanceof OidcRefusal)) throw refusal;
    strapi.log.info(
      `Client Portal: a login at an identity provider failed: ${JSON.stringify(refusal.because)}`
    );
    await happened('oidc.refused', { actor: anyoneActor, data: { problem: refusal.problem } });
    return redirect(`${(await urls.current()).page(path)}?problem=${refusal.problem}`);
  };

  const sessionContact = async (ctx: Context) => {
    const token = sessionCookie(urls).read(ctx);
    return token ? ((await sessions.find(token))?.contact.id ?? null) : null;
  };

  return [
    publicRoute(
      routes.startOidc,
      async ({ params, query, ctx }) => {
        if (!(await settings.read()).general.enabled) throw fail('portal_closed');
        const target = query.app
          ? { app: query.app, ...(query.item ? { item: query.item } : {}) }
          : null;
        try {
          const begun = await oidc.begin(params.provider, target, null);
          cookie.set(ctx, begun.cookie);
          return redirect(begun.url);
        } catch (error) {
          return toLogin(error);
        }
      },
      navigationGuards('oidc.address')
    ),
    publicRoute(
      routes.finishOidc,
      async ({ params, ctx }) => {
        const carried = cookie.read(ctx);
        cookie.clear(ctx);
        const inSession = await sessionContact(ctx);
        try {
          const login = await oidc.finish(
            params.provider,
            ctx.querystring,
            carried,
            inSession,
            caller(ctx)
          );
          if (!login) return redirect((await urls.current()).page('/account'));
          setCookie(ctx, login);
          return redirect((await urls.current()).target(login.target));
        } catch (error) {
          return toLogin(error, inSession === null ? '/login' : '/account');
        }
      },
      navigationGuards('oidc.address')
    ),
    clientRoute(foundation, sessionRoutes.identities, ({ client }) =>
      oidc.ofContact(client.contact)
    ),
    clientRoute(foundation, sessionRoutes.startIdentity, async ({ client, params, ctx }) => {
      // Whoever connects an account has a way in for ever: a link that staff could read is not enough.
      if (!provesPerson(client.session.method)) throw fail('proof_required');
      const begun = await oidc
        .begin(params.provider, null, client.contact.id)
        .catch((error: unknown) => {
          if (error instanceof OidcRefusal)
            throw fail('conflict', { message: 'The provider does not answer' });
          throw error;
        });
      cookie.set(ctx, begun.cookie);
      return { url: begun.url };
    }),
    clientRoute(foundation, sessionRoutes.disconnectIdentity, ({ client, params }) =>
      oidc.disconnect(client.contact, params.id)
    ),
  ];
};
