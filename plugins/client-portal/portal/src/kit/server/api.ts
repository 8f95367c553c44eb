import type { AnswerOf, InputOf, RouteDefinition } from '#protocol';
import { PortalError } from '../../../../client/src/errors';
import { answerFrom, requestOf, type Arguments, type ToForm } from '../../../../client/src/request';
import { viewAsToken } from '../session/view-as-token';
import { apiPath } from './api-path';

export { isPortalError, PortalError, type ProblemCode } from '../../../../client/src/errors';

export type ClientRoute = RouteDefinition & { side: 'public' | 'client' };

/** Of `fetch`; `keepalive` goes on when the page is left, then with at most 64 kB (fetch standard, 4.6). */
interface CallOptions extends Pick<RequestInit, 'keepalive' | 'credentials'> {
  headers?: Record<string, string>;
  /** sends files along */
  toForm?: ToForm;
}

/** Where a route answers, for what a browser navigates to. */
export const urlOf = <R extends ClientRoute>(route: R, ...[input]: Arguments<R, never>): string =>
  apiPath + requestOf(route, input).path;

/** As the cookie of the browser, or in a tab that views as a client by its own token only. */
function send(
  route: ClientRoute,
  input?: object,
  { toForm, headers, ...options }: CallOptions = {}
) {
  const token = viewAsToken();
  const { path, init } = requestOf(route, input, toForm);
  return fetch(apiPath + path, {
    ...init,
    credentials: token ? 'omit' : 'same-origin',
    ...options,
    headers: {
      ...init.headers,
      ...(token && { Authorization: `Bearer ${token}` }),
      ...headers,
    },
  });
}

const asked = new Map<string, Promise<Response>>();
const askedKey = (route: ClientRoute, input: object | undefined) =>
  `${route.method} ${route.path} ${JSON.stringify(input ?? {})}`;

/** Before the code is there that wants the answer: the next call of the same takes it, once. */
export function askAhead<R extends ClientRoute>(route: R, ...[input]: Arguments<R, never>) {
  const response = send(route, input);
  // said by the call that takes it
  response.catch(() => undefined);
  asked.set(askedKey(route, input), response);
}

function takeAsked(key: string) {
  const response = asked.get(key);
  asked.delete(key);
  return response;
}

/** The same as `call`, for code that is given the route. */
export async function ask<R extends ClientRoute>(
  route: R,
  input?: InputOf<R>,
  options?: CallOptions
): Promise<AnswerOf<R>> {
  const response = await (takeAsked(askedKey(route, input)) ?? send(route, input, options)).catch(
    () => {
      throw new PortalError('offline', 0);
    }
  );
  return answerFrom<R>(response);
}

/** Calls a route as the client who is here. Throws `PortalError`. */
export const call = <R extends ClientRoute>(
  route: R,
  ...[input, options]: Arguments<R, CallOptions>
): Promise<AnswerOf<R>> => ask(route, input, options);
