import type { ErrorBody, ErrorCode, FieldError } from '#protocol';
import { viewAsToken } from './view-as-token';

const root = '/api/client-portal/';

/** `offline`: no answer came at all. `unexpected`: an answer that is not the plugin's. */
export type ProblemCode = ErrorCode | 'offline' | 'unexpected';

/** What went wrong with a call, as a code to translate; never a sentence to show. */
export class ApiError extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly status: number,
    readonly fields: readonly FieldError[] = [],
    readonly retryAfterSeconds?: number
  ) {
    super(code);
    this.name = 'ApiError';
  }
}

export const isApiError = (error: unknown, code?: ProblemCode): error is ApiError =>
  error instanceof ApiError && (code === undefined || error.code === code);

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** Who calls: the cookie of the browser, or in a tab that views as a client its own token only. */
function credentials(askForToken: boolean) {
  const token = viewAsToken();
  const headers = {
    ...(token && { Authorization: `Bearer ${token}` }),
    ...(askForToken && { 'X-Portal-Session': 'bearer' }),
  };
  return { credentials: token || askForToken ? 'omit' : 'same-origin', headers } as const;
}

interface CallOptions {
  askForToken?: boolean;
  /** goes on when the page is left; then at most 64 kB (fetch standard, 4.6) */
  keepalive?: boolean;
}

function send(
  method: Method,
  path: string,
  body?: object,
  { askForToken = false, keepalive = false }: CallOptions = {}
): Promise<Response> {
  const caller = credentials(askForToken);
  return fetch(root + path, {
    method,
    keepalive,
    credentials: caller.credentials,
    headers: {
      ...caller.headers,
      Accept: 'application/json',
      // of a form the browser writes it itself, with the boundary
      ...(body && !(body instanceof FormData) ? { 'Content-Type': 'application/json' } : {}),
    },
    ...(body ? { body: body instanceof FormData ? body : JSON.stringify(body) } : {}),
  });
}

const asked = new Map<string, Promise<Response>>();

/** Before the code is there that wants the answer: the next call of the same takes it, once. */
export function askAhead(method: Method, path: string, body?: object) {
  const response = send(method, path, body);
  // said by the call that takes it
  response.catch(() => undefined);
  asked.set(`${method} ${path}`, response);
}

function takeAsked(method: Method, path: string) {
  const response = asked.get(`${method} ${path}`);
  asked.delete(`${method} ${path}`);
  return response;
}

async function call<T>(
  method: Method,
  path: string,
  body?: object,
  options?: CallOptions
): Promise<T> {
  let response: Response;
  try {
    response = await (takeAsked(method, path) ?? send(method, path, body, options));
  } catch {
    throw new ApiError('offline', 0);
  }
  if (response.status === 204) return undefined as T;
  const answer: unknown = await response.json().catch(() => undefined);
  if (response.ok && answer !== undefined) return answer as T;
  throw errorFrom(response, answer);
}

function errorFrom(response: Response, answer: unknown): ApiError {
  const details = (answer as Partial<ErrorBody> | undefined)?.error?.details;
  if (!details?.code) return new ApiError('unexpected', response.status);
  const header = Number(response.headers.get('Retry-After'));
  return new ApiError(
    details.code,
    response.status,
    details.fields,
    details.retryAfterSeconds ?? (header > 0 ? header : undefined)
  );
}

export const api = {
  get: <T>(path: string) => call<T>('GET', path),
  post: <T>(path: string, body: object) => call<T>('POST', path, body),
  /** Answered with a token instead of a cookie. */
  postForToken: <T>(path: string, body: object) =>
    call<T>('POST', path, body, { askForToken: true }),
  put: <T>(path: string, body: object) => call<T>('PUT', path, body),
  /** While the page is being left. */
  putOnLeave: <T>(path: string, body: object) => call<T>('PUT', path, body, { keepalive: true }),
  delete: <T = unknown>(path: string) => call<T>('DELETE', path),
};
