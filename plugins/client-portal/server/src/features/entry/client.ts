import type { Context } from 'koa';
import type { RouteDefinition } from '#protocol';
import { defineService, type Foundation } from '../../foundation/foundation';
import { fail } from '../../foundation/http/errors';
import { refuseCrossSite } from '../../foundation/http/origin';
import { strategyRoute, type Handler, type StrapiRoute } from '../../foundation/http/route';
import { permissionsOf } from '../rights/service';
import { passwordDue } from './rules';
import { sessionCookie } from './sessions/cookie';
import { looksLikeToken, sessionsOf, type Client } from './sessions/service';

const bearerPattern = /^Bearer\s+(\S+)$/i;

export const bearerOf = (ctx: Context): string | null => {
  const token = bearerPattern.exec(ctx.get('authorization'))?.[1];
  return token && looksLikeToken(token) ? token : null;
};

/**
 * Who is calling: the session of the cookie or of the bearer token, asked of the database on every request.
 * Throws `session_required`, `cross_site_request` or `portal_closed`.
 */
export const clientStrategyOf = defineService((foundation: Foundation) => {
  const { settings, config, urls } = foundation;
  const sessions = sessionsOf(foundation);

  return {
    name: 'client-portal-session',
    async authenticate(ctx: Context) {
      const bearer = bearerOf(ctx);
      const policy = { own: await urls.origins(), allowedOrigins: config.allowedOrigins };
      refuseCrossSite(ctx, policy, bearer !== null);
      const token = bearer ?? sessionCookie(urls).read(ctx);
      if (!token) throw fail('session_required');
      const current = await settings.read();
      if (!current.general.enabled) throw fail('portal_closed');
      const client = await sessions.find(token);
      // A session that only looks lives in one tab's header: as a cookie it would take the client's place.
      if (!client || (client.session.method === 'view-as' && bearer === null)) {
        throw fail('session_required');
      }
      if (client.session.method !== 'view-as') {
        await sessions.touch(client.session, current.lifetimes);
      }
      return { authenticated: true, credentials: client };
    },
    verify: () => undefined,
  };
});

/** The box that a call needs; `:app` is the one that its path names. */
const neededBy = ({ needs }: RouteDefinition, params: Record<string, string>) => {
  const [key] = [needs].flat();
  return key?.startsWith(':') ? (params[key.slice(1)] ?? '') : key;
};

/** A route for the logged-in client, which its handler gets as `client`. Whoever only looks changes nothing (X7). */
export const clientRoute = <R extends RouteDefinition & { side: 'client' }>(
  foundation: Foundation,
  definition: R,
  handler: Handler<R, { client: Client }>
): StrapiRoute => {
  const { method, whileDue, whileViewing } = definition;
  const clientOf = (ctx: Context) => (ctx.state.auth as { credentials: Client }).credentials;
  return strategyRoute<R>(
    clientStrategyOf(foundation),
    definition,
    (call) => handler({ ...call, client: clientOf(call.ctx) }),
    async ({ ctx, params }) => {
      const client = clientOf(ctx);
      const looks = client.session.method === 'view-as';
      if (looks && method !== 'GET' && !whileViewing) throw fail('read_only');
      const signIn = (await foundation.settings.read())['sign-in'];
      if (!whileDue && passwordDue(signIn, client) === 'required') throw fail('password_required');
      const key = neededBy(definition, params);
      if (key === undefined) return;
      const { allowed, why } = await permissionsOf(foundation).may(client, key);
      if (!allowed) throw fail(why === 'unknown' ? 'not_found' : 'forbidden');
    }
  );
};
