import type { AnswerOf, InputOf, Method } from '#protocol';
import { errorFrom } from './errors';

export type ToForm = (values: Record<string, unknown>, part: string) => FormData;

/** What of a definition there is at run time. */
interface Callable {
  method: Method;
  path: string;
  form?: { part: string };
}

type RequiredKeys<T> = { [K in keyof T]-?: object extends Pick<T, K> ? never : K }[keyof T];

/** The input of a call, which may be left out where nothing in it is needed. */
export type Arguments<R extends { path: string }, Options> =
  RequiredKeys<InputOf<R>> extends never
    ? [input?: InputOf<R>, options?: Options]
    : [input: InputOf<R>, options?: Options];

/** What was given, as text. */
export const given = (values: Record<string, unknown>) =>
  Object.entries(values).filter(([, value]) => value !== undefined && value !== null) as [
    string,
    string,
  ][];

/**
 * The path and the `fetch` options of a call. What the path names is taken out of the input; the rest is the
 * query of a GET or DELETE and the body of everything else.
 * @param toForm makes the form of what has files in it; pages that send none do without
 */
export const requestOf = (
  { method, path, form }: Callable,
  input: object = {},
  toForm?: ToForm
): { path: string; init: RequestInit & { headers: Record<string, string> } } => {
  const rest: Record<string, unknown> = { ...input };
  const filled = path.replace(/:(\w+)/g, (_, name: string) => {
    const value = String(rest[name]);
    delete rest[name];
    return encodeURIComponent(value);
  });
  const headers: Record<string, string> = { Accept: 'application/json' };
  const init = { method, headers };
  if (method === 'GET' || method === 'DELETE') {
    const query = String(new URLSearchParams(given(rest)));
    return { path: filled + (query && `?${query}`), init };
  }
  // the browser writes the content type of a form itself, with the boundary
  if (toForm && form && form.part in rest) {
    return { path: filled, init: { ...init, body: toForm(rest, form.part) } };
  }
  headers['Content-Type'] = 'application/json';
  return { path: filled, init: { ...init, body: JSON.stringify(rest) } };
};

/** Reads an answer in JSON. Throws `PortalError`. */
export const answerFrom = async <R>(response: Response): Promise<AnswerOf<R>> => {
  const answer: unknown = await response.json().catch(() => undefined);
  if (!response.ok || answer === undefined) throw errorFrom(response, answer);
  return answer as AnswerOf<R>;
};
