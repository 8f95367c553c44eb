import type { Context } from 'koa';
import type { z } from 'zod';
import { defineService, type Foundation } from '../../foundation/foundation';
import { fail } from '../../foundation/http/errors';
import { refuseCrossSite } from '../../foundation/http/origin';
import {
  strategyRoute,
  type Call,
  type Inferred,
  type RouteOptions,
  type StrapiRoute,
} from '../../foundation/http/route';
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
      const policy = { publicUrl: urls.publicUrl, allowedOrigins: config.allowedOrigins };
      refuseCrossSite(ctx, policy, bearer !== null);
      const token = bearer ?? sessionCookie(urls).read(ctx);
      if (!token) throw fail('session_required');
      const current = await settings.read();
      if (!current.general.enabled) throw fail('portal_closed');
      const client = await sessions.find(token);
      if (!client) throw fail('session_required');
      await sessions.touch(client.session, current.lifetimes);
      return { authenticated: true, credentials: client };
    },
    verify: () => undefined,
  };
});

type ClientOptions<B, Q> = Omit<RouteOptions<B, Q>, 'handler'> & {
  handler: (call: Call<Inferred<B>, Inferred<Q>> & { client: Client }) => Promise<unknown>;
};

/** A route for the logged-in client, which its handler gets as `client`. */
export const clientRoute = <
  B extends z.ZodType | undefined = undefined,
  Q extends z.ZodType | undefined = undefined,
>(
  foundation: Foundation,
  options: ClientOptions<B, Q>
): StrapiRoute =>
  strategyRoute(clientStrategyOf(foundation), {
    ...options,
    handler: (call: Call<Inferred<B>, Inferred<Q>>) =>
      options.handler({ ...call, client: call.ctx.state.auth.credentials as Client }),
  });
