import { attemptTokenRefresh } from '@strapi/strapi/admin';
import { errorBodySchema } from '#protocol';
import { serverUrl } from '../shell/serverUrl';

/** What goes into one multipart request, and who is told how far it has come. */
export interface Form {
  fields: Record<string, string>;
  files: readonly File[];
  /** the name of the part that a file is; `files` where it is left out */
  part?: string;
  /** of the admin's session */
  token: string | null;
  /** bytes that are out, and of how many */
  onProgress: (sent: number, total: number) => void;
}

interface Answer {
  /** 0: none came */
  status: number;
  body: unknown;
}

const toFormData = ({ fields, files, part = 'files' }: Form) => {
  const data = new FormData();
  // the server decides by the fields what to do with the files, so they come first
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  for (const file of files) data.append(part, file, file.name);
  return data;
};

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** By XMLHttpRequest: `fetch` does not say how much of a body has been sent. */
const post = (path: string, form: Form, token: string | null, signal: AbortSignal) =>
  new Promise<Answer>((resolve) => {
    const request = new XMLHttpRequest();
    const abort = () => request.abort();
    const done = () => {
      signal.removeEventListener('abort', abort);
      resolve({ status: request.status, body: parse(request.responseText) });
    };
    request.open('POST', serverUrl(path));
    if (token) request.setRequestHeader('Authorization', `Bearer ${token}`);
    request.upload.onprogress = ({ loaded, total }) => form.onProgress(loaded, total);
    request.onload = done;
    request.onerror = done;
    request.onabort = done;
    signal.addEventListener('abort', abort);
    request.send(toFormData(form));
  });

const isExpired = ({ status }: Answer) => status === 401;

const errorOf = ({ status, body }: Answer) => {
  const parsed = errorBodySchema.safeParse(body);
  if (parsed.success) return parsed.data.error;
  return { name: 'UnknownError' as const, message: '', ...(status === 0 ? {} : { status }) };
};

/**
 * Sends files with progress, for the cache of requests: an answer as its queries give it. A session that has
 * run out in the meantime is renewed once, as Strapi's own requests do it.
 */
export const sendForm = async <Data>(path: string, form: Form, signal: AbortSignal) => {
  let answer = await post(path, form, form.token, signal);
  if (isExpired(answer) && !signal.aborted) {
    const renewed = await attemptTokenRefresh(form.token).catch(() => null);
    if (renewed) answer = await post(path, form, renewed, signal);
  }
  return answer.status >= 200 && answer.status < 300
    ? { data: answer.body as Data }
    : { error: errorOf(answer) };
};
