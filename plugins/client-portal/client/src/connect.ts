import type { AnswerOf, RouteDefinition } from '#protocol';
import { PortalError } from './errors';
import { toForm } from './form';
import { answerFrom, requestOf, type Arguments } from './request';

export interface ConnectOptions {
  /** where Strapi answers, for example `https://cms.example.org` */
  url: string;
  /** Strapi's REST prefix; `/api` where nothing else is configured */
  prefix?: string;
  /** the token of the client's session, asked for at every call; null before the login */
  token?: () => string | null | undefined;
  /** another `fetch`, for example one that logs */
  fetch?: typeof fetch;
}

interface CallOptions {
  signal?: AbortSignal;
}

/** Calls a route; resolves to its declared answer, or throws `PortalError` with one of its codes. */
export type PortalClient = <R extends RouteDefinition & { side: 'public' | 'client' }>(
  route: R,
  ...input: Arguments<R, CallOptions>
) => Promise<AnswerOf<R>>;

/**
 * A client for a front end of one's own, in a browser or in Node 20 and later. Logins answer with a bearer token
 * in `session.token`; it never uses cookies. The front end's origin has to be one of the plugin's
 * `allowedOrigins`.
 */
export const connect = ({
  url,
  prefix = '/api',
  token = () => null,
  fetch: send = globalThis.fetch,
}: ConnectOptions): PortalClient => {
  const root = `${url.replace(/\/+$/, '')}${prefix}/client-portal`;
  return async (route, ...[input, options]) => {
    const { path, init } = requestOf(route, input, toForm);
    const bearer = token();
    const response = await send(root + path, {
      ...init,
      credentials: 'omit',
      ...(options?.signal ? { signal: options.signal } : {}),
      headers: {
        ...(init.headers as Record<string, string>),
        'X-Portal-Session': 'bearer',
        ...(bearer ? { Authorization: `Bearer ${bearer}` } : {}),
      },
    }).catch((error: unknown) => {
      // who gives up itself is told so, as `fetch` does it
      if (options?.signal?.aborted) throw error;
      throw new PortalError('offline', 0);
    });
    const { answer } = route;
    return response.ok && answer && 'raw' in answer
      ? ((await response.blob()) as unknown as AnswerOf<typeof route>)
      : answerFrom<typeof route>(response);
  };
};
