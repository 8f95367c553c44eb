import type { Context } from 'koa';
import type { z } from 'zod';
import { permissionAction, type PermissionUid, type RouteDefinition } from '#protocol';
import { rememberCaller } from './caller';
import { fail } from './errors';
import { isUnusable, parse } from './parse';
import { send, type StrapiRoute } from './route';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
export type Inferred<S> = S extends z.ZodType ? z.infer<S> : undefined;
export interface OldCall<B, Q> {
  body: B;
  query: Q;
  params: Record<string, string>;
  ctx: Context;
}
export interface RouteOptions<B, Q> {
  method: Method;
  path: string;
  body?: B;
  query?: Q;
  handler: (call: OldCall<Inferred<B>, Inferred<Q>>) => Promise<unknown>;
}
type Middleware = (ctx: Context, next: () => Promise<unknown>) => Promise<unknown>;
class Reply {
  constructor(
    readonly status: number,
    readonly body: unknown
  ) {}
}
export const accepted = (body: unknown) => new Reply(202, body);
export const created = (body: unknown) => new Reply(201, body);
type Guard = (call: { ctx: Context; params: Record<string, string> }) => Promise<unknown>;
const hasBody = (ctx: Context) =>
  ctx.get('transfer-encoding') !== '' || Number(ctx.get('content-length')) > 0;

const toHandler =
  <B extends z.ZodType | undefined, Q extends z.ZodType | undefined>(
    options: RouteOptions<B, Q>,
    guard?: Guard
  ) =>
  async (ctx: Context) => {
    ctx.set('Cache-Control', 'no-store');
    if (isUnusable(ctx.params as Record<string, string>)) throw fail('not_found');
    await guard?.({ ctx, params: ctx.params as Record<string, string> });
    let body: unknown;
    if (options.body) {
      if (hasBody(ctx) && !ctx.is('application/json')) throw fail('unsupported_media_type');
      body = parse(options.body, ctx.request.body ?? {});
    }
    const query = options.query ? parse(options.query, ctx.query) : undefined;
    const answer = await rememberCaller(ctx, () =>
      options.handler({
        body: body as Inferred<B>,
        query: query as Inferred<Q>,
        params: ctx.params as Record<string, string>,
        ctx,
      })
    );
    if (answer instanceof Reply) send(ctx, { status: answer.status as 201 }, answer.body);
    else send(ctx, {}, answer);
  };
const definitionOf = (o: { method: Method; path: string }): RouteDefinition => ({
  ...o,
  id: 'old',
  side: 'public',
  does: '',
});

export const oldPublicRoute = <
  B extends z.ZodType | undefined = undefined,
  Q extends z.ZodType | undefined = undefined,
>(
  options: RouteOptions<B, Q>,
  guards: Middleware[] = []
): StrapiRoute => ({
  method: options.method,
  path: options.path,
  definition: definitionOf(options),
  handler: toHandler(options),
  config: { auth: false, middlewares: guards },
});
export const oldStrategyRoute = <
  B extends z.ZodType | undefined = undefined,
  Q extends z.ZodType | undefined = undefined,
>(
  strategy: unknown,
  options: RouteOptions<B, Q>,
  guard?: Guard
): StrapiRoute => ({
  method: options.method,
  path: options.path,
  definition: definitionOf(options),
  handler: toHandler(options, guard),
  config: { auth: { strategies: [strategy], scope: [] } },
});
export const oldAdminRoute = <
  B extends z.ZodType | undefined = undefined,
  Q extends z.ZodType | undefined = undefined,
>(
  permission: PermissionUid | PermissionUid[],
  options: RouteOptions<B, Q>
): StrapiRoute => ({
  method: options.method,
  path: options.path,
  definition: definitionOf(options),
  handler: toHandler(options),
  config: {
    policies: [
      'admin::isAuthenticatedAdmin',
      {
        name: 'plugin::client-portal.has-any-permission',
        config: { actions: [permission].flat().map(permissionAction) },
      },
    ],
  },
});
