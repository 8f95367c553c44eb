import type { AnswerOf, RouteDefinition } from '#protocol';
import { answerFrom, fetchSafely, requestOf, type Arguments } from '../../../client/src/request';
import { apiPath } from './api-path';
import { viewAsToken } from './view-as-token';

export { isPortalError, PortalError, type ProblemCode } from '../../../client/src/errors';

type ClientRoute = RouteDefinition & { side: 'public' | 'client' };

interface CallOptions {
  /** answered with a token instead of a cookie */
  askForToken?: boolean;
  /** goes on when the page is left; then at most 64 kB (fetch standard, 4.6) */
  keepalive?: boolean;
}

/** Who calls: the cookie of the browser, or in a tab that views as a client its own token only. */
function credentials(askForToken: boolean) {
  const token = viewAsToken();
  const headers = {
    ...(token && { Authorization: `Bearer ${token}` }),
    ...(askForToken && { 'X-Portal-Session': 'bearer' }),
  };
  return { credentials: token || askForToken ? 'omit' : 'same-origin', headers } as const;
}

/** Where a route answers, for what a browser navigates to. */
export const urlOf = <R extends ClientRoute>(route: R, ...[input]: Arguments<R, never>): string =>
  apiPath + requestOf(route, input).path;

function send(route: ClientRoute, input: object | undefined, options: CallOptions = {}) {
  const { askForToken = false, keepalive = false } = options;
  const caller = credentials(askForToken);
  const { path, init } = requestOf(route, input);
  return fetch(apiPath + path, {
    ...init,
    keepalive,
    credentials: caller.credentials,
    headers: { ...(init.headers as Record<string, string>), ...caller.headers },
  });
}

const asked = new Map<string, Promise<Response>>();
const askedKey = (route: ClientRoute, input: object | undefined) =>
  `${route.id} ${JSON.stringify(input ?? {})}`;

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

/** Calls a route as the client who is here. Throws `PortalError`. */
export async function call<R extends ClientRoute>(
  route: R,
  ...[input, options]: Arguments<R, CallOptions>
): Promise<AnswerOf<R>> {
  const response = await fetchSafely(
    () => takeAsked(askedKey(route, input)) ?? send(route, input, options)
  );
  return answerFrom(route, response);
}
