import type { Context } from 'koa';
import { oldStrategyRoute, type Inferred, type OldCall, type RouteOptions } from '../../foundation/http/old-route';
import type { z } from 'zod';
import type { RouteDefinition } from '#protocol';
import { defineService, type Foundation } from '../../foundation/foundation';
import { fail } from '../../foundation/http/errors';
import { refuseCrossSite } from '../../foundation/http/origin';
import {
  strategyRoute,
  type Handler,
  type StrapiRoute,
} from '../../foundation/http/route';
import { permissionsOf } from './permissions/service';
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
const neededBy = ({ needs }: RouteDefinition, params: Record<string, unknown>) => {
  const [key] = [needs].flat();
  return key?.startsWith(':') ? String(params[key.slice(1)]) : key;
};

/** A route for the logged-in client, which its handler gets as `client`. Whoever only looks changes nothing (X7). */
export const clientRoute = <R extends RouteDefinition & { side: 'client' }>(
  foundation: Foundation,
  definition: R,
  handler: Handler<R, { client: Client }>
): StrapiRoute => {
  const { method, whileDue, whileViewing } = definition;
  const clientOf = (ctx: Context) => ctx.state.auth.credentials as Client;
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

type ClientOptions<B, Q> = Omit<RouteOptions<B, Q>, 'handler'> & {
  /** the app or box that the client needs, for example `profile.update` */
  needs?: string | ((params: Record<string, string>) => string);
  /** answers though the client has yet to set its password */
  whileDue?: true;
  /** changes something, but for an admin who looks as the client too */
  whileViewing?: true;
  handler: (call: OldCall<Inferred<B>, Inferred<Q>> & { client: Client }) => Promise<unknown>;
};

/** A route for the logged-in client, which its handler gets as `client`. Whoever only looks changes nothing (X7). */
export const oldClientRoute = <
  B extends z.ZodType | undefined = undefined,
  Q extends z.ZodType | undefined = undefined,
>(
  foundation: Foundation,
  { needs, whileDue, whileViewing, handler, ...options }: ClientOptions<B, Q>
): StrapiRoute => {
  const guard = async ({ ctx, params }: Pick<OldCall<unknown, unknown>, 'ctx' | 'params'>) => {
    const client = ctx.state.auth.credentials as Client;
    const looks = client.session.method === 'view-as';
    if (looks && options.method !== 'GET' && !whileViewing) throw fail('read_only');
    const signIn = (await foundation.settings.read())['sign-in'];
    if (!whileDue && passwordDue(signIn, client) === 'required') throw fail('password_required');
    if (needs !== undefined) {
      const key = typeof needs === 'string' ? needs : needs(params);
      const { allowed, why } = await permissionsOf(foundation).may(client, key);
      if (!allowed) throw fail(why === 'unknown' ? 'not_found' : 'forbidden');
    }
  };
  return oldStrategyRoute(
    clientStrategyOf(foundation),
    {
      ...options,
      handler: async (call: OldCall<Inferred<B>, Inferred<Q>>) =>
        handler({ ...call, client: call.ctx.state.auth.credentials as Client }),
    },
    guard
  );
};
