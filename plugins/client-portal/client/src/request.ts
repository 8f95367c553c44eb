import type { AnswerOf, InputOf, Method, RouteDefinition } from '#protocol';
import { errorFrom, PortalError } from './errors';

/** What of a definition there is at run time. */
interface Callable {
  method: Method;
  path: string;
  form?: { part: string };
  answer?: object;
}

type RequiredKeys<T> = { [K in keyof T]-?: object extends Pick<T, K> ? never : K }[keyof T];

/** The input of a call, which may be left out where nothing in it is needed. */
export type Arguments<R extends { path: string }, Options> =
  RequiredKeys<InputOf<R>> extends never
    ? [input?: InputOf<R>, options?: Options]
    : [input: InputOf<R>, options?: Options];

const isEmpty = (values: object) => Object.keys(values).length === 0;

const formOf = (values: Record<string, unknown>, part: string) => {
  const { [part]: files, ...fields } = values;
  const form = new FormData();
  // the server decides by the fields what to do with the files, so they come first
  for (const [name, value] of Object.entries(fields)) {
    if (value !== undefined) form.append(name, String(value));
  }
  for (const file of [files].flat() as (Blob & { name?: string })[]) {
    form.append(part, file, file.name ?? 'file');
  }
  return form;
};

const queryOf = (values: Record<string, unknown>) => {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined && value !== null) query.append(name, String(value));
  }
  const text = query.toString();
  return text && `?${text}`;
};

/**
 * The path and the `fetch` options of a call. What the path names is taken out of the input; the rest is the
 * query of a GET or DELETE and the body of everything else.
 */
export const requestOf = (
  { method, path, form }: Callable,
  input: object = {}
): { path: string; init: RequestInit } => {
  const rest: Record<string, unknown> = { ...input };
  const filled = path.replace(/:(\w+)/g, (_, name: string) => {
    const value = String(rest[name]);
    delete rest[name];
    return encodeURIComponent(value);
  });
  if (method === 'GET' || method === 'DELETE') {
    return {
      path: filled + queryOf(rest),
      init: { method, headers: { Accept: 'application/json' } },
    };
  }
  if (form && form.part in rest) {
    const headers = { Accept: 'application/json' };
    // the browser writes the content type itself, with the boundary
    return { path: filled, init: { method, headers, body: formOf(rest, form.part) } };
  }
  const headers = { Accept: 'application/json', 'Content-Type': 'application/json' };
  return {
    path: filled,
    init: { method, headers, body: isEmpty(rest) ? '{}' : JSON.stringify(rest) },
  };
};

/** Reads an answer. Throws `PortalError`. */
export const answerFrom = async <R extends RouteDefinition>(
  route: R,
  response: Response
): Promise<AnswerOf<R>> => {
  const { answer: declared } = route as Callable;
  if (response.ok && declared && 'raw' in declared) {
    return (await response.blob()) as unknown as AnswerOf<R>;
  }
  if (response.status === 204) return undefined as AnswerOf<R>;
  const answer: unknown = await response.json().catch(() => undefined);
  if (response.ok && answer !== undefined) return answer as AnswerOf<R>;
  throw errorFrom(response, answer);
};

/** `fetch`, where a line that is cut off is an error of ours too. */
export const fetchSafely = async (work: () => Promise<Response>): Promise<Response> => {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new PortalError('offline', 0);
  }
};
