import { attemptTokenRefresh } from '@strapi/strapi/admin';
import { errorBodySchema } from '#protocol';
import { serverUrl } from './serverUrl';

/** Who sends, and who is told how far it has come. */
export interface Transport {
  /** of the admin's session */
  token: string | null;
  /** bytes that are out, and of how many */
  onProgress: (sent: number, total: number) => void;
}

interface HttpAnswer {
  /** 0: none came */
  status: number;
  body: unknown;
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** By XMLHttpRequest: `fetch` does not say how much of a body has been sent. */
const post = (
  path: string,
  form: FormData,
  { token, onProgress }: Transport,
  signal: AbortSignal
) =>
  new Promise<HttpAnswer>((resolve) => {
    const request = new XMLHttpRequest();
    const abort = () => request.abort();
    const done = () => {
      signal.removeEventListener('abort', abort);
      resolve({ status: request.status, body: parse(request.responseText) });
    };
    request.open('POST', serverUrl(path));
    if (token) request.setRequestHeader('Authorization', `Bearer ${token}`);
    request.upload.onprogress = ({ loaded, total }) => onProgress(loaded, total);
    request.onload = done;
    request.onerror = done;
    request.onabort = done;
    signal.addEventListener('abort', abort);
    request.send(form);
  });

const isExpired = ({ status }: HttpAnswer) => status === 401;

const errorOf = ({ status, body }: HttpAnswer) => {
  const parsed = errorBodySchema.safeParse(body);
  if (parsed.success) return parsed.data.error;
  return { name: 'UnknownError' as const, message: '', ...(status === 0 ? {} : { status }) };
};

/**
 * Sends a form with progress, for the cache of requests: an answer as its queries give it. A session that has
 * run out in the meantime is renewed once, as Strapi's own requests do it.
 */
export const sendForm = async (
  path: string,
  form: FormData,
  transport: Transport = { token: null, onProgress: () => undefined },
  signal: AbortSignal
) => {
  let answer = await post(path, form, transport, signal);
  if (isExpired(answer) && !signal.aborted) {
    const renewed = await attemptTokenRefresh(transport.token).catch(() => null);
    if (renewed) answer = await post(path, form, { ...transport, token: renewed }, signal);
  }
  return answer.status >= 200 && answer.status < 300
    ? { data: answer.body }
    : { error: errorOf(answer) };
};
