import type { Context } from 'koa';
import {
  permissionAction,
  type AnswerOf,
  type BodyOf,
  type ParamsOf,
  type PermissionUid,
  type QueryOf,
  type RouteDefinition,
} from '#protocol';
import { declared } from './declared';
import { fail } from './errors';
import { isUnusable, parse } from './parse';
import { rememberCaller } from './caller';

/** What a handler gets: all of it parsed, nothing of Koa but what it must set. */
export interface Call<R extends RouteDefinition> {
  params: ParamsOf<R>;
  query: QueryOf<R>;
  body: BodyOf<R>;
  ctx: Context;
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

class Answered {
  readonly by = 'handler';
}

/** The handler has answered by itself: with a stream, or on the connection. */
export const answered = new Answered();

/** What a handler has to return: the declared answer, nothing where none is declared. */
export type Returned<R extends RouteDefinition> = R extends { answer: { raw: string } }
  ? Answered | Download | Redirect
  : R extends { answer: unknown }
    ? AnswerOf<R>
    : void;

export type Handler<R extends RouteDefinition, More = unknown> = (
  call: Call<R> & More
) => Promise<Returned<R>>;

type Middleware = (ctx: Context, next: () => Promise<unknown>) => Promise<unknown>;

/** A route as Strapi takes it, with what it was made from. */
export interface StrapiRoute {
  method: RouteDefinition['method'];
  path: string;
  handler: (ctx: Context) => Promise<void>;
  definition: RouteDefinition;
  config: {
    auth?: false | { strategies: unknown[]; scope: string[] };
    policies?: unknown[];
    middlewares?: Middleware[];
  };
}

/** Looks at a call before its body is parsed: what may not be asked for is not judged by its form. */
type Guard = (call: { ctx: Context; params: Record<string, string> }) => Promise<unknown>;

const hasBody = (ctx: Context) =>
  ctx.get('transfer-encoding') !== '' || Number(ctx.get('content-length')) > 0;

const paramsOf = <R extends RouteDefinition>(
  definition: R,
  given: Record<string, string>
): ParamsOf<R> => {
  const read: Record<string, unknown> = { ...given };
  for (const [name, schema] of Object.entries(definition.params ?? {})) {
    const parsed = schema.safeParse(given[name]);
    if (!parsed.success) throw fail('not_found');
    read[name] = parsed.data;
  }
  return read as ParamsOf<R>;
};

const bodyOf = ({ body, form }: RouteDefinition, ctx: Context) => {
  // What may come as a form too, its handler reads.
  if (!body || form) return undefined;
  // No body at all is an empty one; what is missing in it, its schema says.
  if (hasBody(ctx) && !ctx.is('application/json')) throw fail('unsupported_media_type');
  return parse(body, ctx.request.body ?? {});
};

export const send = (
  ctx: Context,
  definition: Pick<RouteDefinition, 'status'>,
  returned: unknown
) => {
  if (returned instanceof Answered) return;
  if (returned instanceof Redirect) {
    ctx.redirect(returned.url);
  } else if (returned instanceof Download) {
    ctx.attachment(returned.name);
    ctx.type = returned.type;
    ctx.body = returned.content;
  } else {
    ctx.status = definition.status ?? 200;
    ctx.body = returned ?? {};
  }
};

const toHandler = <R extends RouteDefinition>(definition: R, handler: Handler<R>, guard?: Guard) =>
  declared(definition, async (ctx: Context) => {
    // HEAD runs the GET handler in Koa's router; these routes answer JSON only.
    ctx.set('Cache-Control', 'no-store');
    const given = ctx.params as Record<string, string>;
    if (isUnusable(given)) throw fail('not_found');
    await guard?.({ ctx, params: given });
    const params = paramsOf(definition, given);
    const body = bodyOf(definition, ctx) as BodyOf<R>;
    const query = (definition.query ? parse(definition.query, ctx.query) : undefined) as QueryOf<R>;
    // nothing, where nothing is declared
    // eslint-disable-next-line @typescript-eslint/no-confusing-void-expression
    const returned: unknown = await rememberCaller(ctx, () =>
      handler({ params, query, body, ctx })
    );
    send(ctx, definition, returned);
  });

const strapiRoute = (
  definition: RouteDefinition,
  handler: StrapiRoute['handler'],
  config: StrapiRoute['config']
): StrapiRoute => {
  const { method, path } = definition;
  return { method, path, handler, definition, config };
};

type Of<S extends RouteDefinition['side']> = RouteDefinition & { side: S };

/**
 * Open to everybody, or to the holder of a ticket, which the handler reads: no strategy runs. Guards (limits,
 * origin) come as middlewares.
 */
export const publicRoute = <R extends Of<'public'> | Of<'ticket'>>(
  definition: R,
  handler: Handler<R>,
  guards: Middleware[] = []
): StrapiRoute =>
  strapiRoute(definition, toHandler(definition, handler), { auth: false, middlewares: guards });

/** For one strategy of ours, which throws the protocol's errors itself. */
export const strategyRoute = <R extends RouteDefinition>(
  strategy: unknown,
  definition: R,
  handler: Handler<R>,
  guard?: Guard
): StrapiRoute =>
  strapiRoute(definition, toHandler(definition, handler, guard), {
    auth: { strategies: [strategy], scope: [] },
  });

/** For admins who hold the permission, or one of several; the plain admin login opens nothing (strapi-facts 3.5). */
export const adminRoute = <R extends Of<'admin'>>(
  definition: R,
  handler: Handler<R>
): StrapiRoute =>
  strapiRoute(definition, toHandler(definition, handler), {
    policies: [
      'admin::isAuthenticatedAdmin',
      {
        name: 'plugin::client-portal.has-any-permission',
        config: {
          actions: [definition.needs ?? []]
            .flat()
            .map((uid) => permissionAction(uid as PermissionUid)),
        },
      },
    ],
  });
