import type { Context } from 'koa';
import type { z } from 'zod';
import { permissionAction, type PermissionUid } from '#protocol';
import { fail } from './errors';
import { isUnusable, parse } from './parse';
import { rememberCaller } from './caller';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export type Inferred<S> = S extends z.ZodType ? z.infer<S> : undefined;

/** What a handler gets: all of it parsed, nothing of Koa but what it must set. */
export interface Call<B, Q> {
  body: B;
  query: Q;
  params: Record<string, string>;
  ctx: Context;
}

export interface RouteOptions<B, Q> {
  method: Method;
  /** below `/api/client-portal` or, for admins, `/client-portal` */
  path: string;
  body?: B;
  query?: Q;
  handler: (call: Call<Inferred<B>, Inferred<Q>>) => Promise<unknown>;
}

type Middleware = (ctx: Context, next: () => Promise<unknown>) => Promise<unknown>;

/** A route as Strapi takes it. */
export interface StrapiRoute {
  method: Method;
  path: string;
  handler: (ctx: Context) => Promise<void>;
  config: {
    auth?: false | { strategies: unknown[]; scope: string[] };
    policies?: unknown[];
    middlewares?: Middleware[];
  };
}

/** An answer with another status than 200. */
export class Reply {
  constructor(
    readonly status: number,
    readonly body: unknown
  ) {}
}

/** For what a browser navigated to. */
class Redirect {
  constructor(readonly url: string) {}
}

export const redirect = (url: string) => new Redirect(url);

/** A file to save. */
class Download {
  constructor(
    readonly name: string,
    readonly type: string,
    readonly content: string | NodeJS.ReadableStream
  ) {}
}

export const download = (name: string, type: string, content: string | NodeJS.ReadableStream) =>
  new Download(name, type, content);

export const accepted = (body: unknown) => new Reply(202, body);

export const created = (body: unknown) => new Reply(201, body);

/** The handler has answered by itself: with a stream, or on the connection. */
export const answered = Symbol('answered');

/** Looks at a call before its body is parsed: what may not be asked for is not judged by its form. */
type Guard = (call: { ctx: Context; params: Record<string, string> }) => Promise<unknown>;

const hasBody = (ctx: Context) =>
  ctx.get('transfer-encoding') !== '' || Number(ctx.get('content-length')) > 0;

const toHandler =
  <B extends z.ZodType | undefined, Q extends z.ZodType | undefined>(
    options: RouteOptions<B, Q>,
    guard?: Guard
  ) =>
  async (ctx: Context) => {
    // HEAD runs the GET handler in Koa's router; these routes answer JSON only.
    ctx.set('Cache-Control', 'no-store');
    if (isUnusable(ctx.params as Record<string, string>)) throw fail('not_found');
    await guard?.({ ctx, params: ctx.params as Record<string, string> });
    let body: unknown;
    if (options.body) {
      // No body at all is an empty one; what is missing in it, its schema says.
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
    if (answer === answered) return;
    if (answer instanceof Redirect) {
      ctx.redirect(answer.url);
    } else if (answer instanceof Download) {
      ctx.attachment(answer.name);
      ctx.type = answer.type;
      ctx.body = answer.content;
    } else if (answer instanceof Reply) {
      ctx.status = answer.status;
      ctx.body = answer.body;
    } else {
      ctx.status = 200;
      ctx.body = answer ?? {};
    }
  };

/** Open to everybody: no strategy runs. Guards (limits, origin) come as middlewares. */
export const publicRoute = <
  B extends z.ZodType | undefined = undefined,
  Q extends z.ZodType | undefined = undefined,
>(
  options: RouteOptions<B, Q>,
  guards: Middleware[] = []
): StrapiRoute => ({
  method: options.method,
  path: options.path,
  handler: toHandler(options),
  config: { auth: false, middlewares: guards },
});

/** For one strategy of ours, which throws the protocol's errors itself. */
export const strategyRoute = <
  B extends z.ZodType | undefined = undefined,
  Q extends z.ZodType | undefined = undefined,
>(
  strategy: unknown,
  options: RouteOptions<B, Q>,
  guard?: Guard
): StrapiRoute => ({
  method: options.method,
  path: options.path,
  handler: toHandler(options, guard),
  config: { auth: { strategies: [strategy], scope: [] } },
});

/** For admins who hold the permission, or one of several; the plain admin login opens nothing (strapi-facts 3.5). */
export const adminRoute = <
  B extends z.ZodType | undefined = undefined,
  Q extends z.ZodType | undefined = undefined,
>(
  permission: PermissionUid | PermissionUid[],
  options: RouteOptions<B, Q>
): StrapiRoute => ({
  method: options.method,
  path: options.path,
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
