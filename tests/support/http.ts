/** What a test sees of an answer. Bodies are whatever the server sent: tests assert, types don't. */
export interface Answer {
  status: number;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  body: any;
  text: string;
  headers: Headers;
}

export interface CallOptions {
  headers?: Record<string, string>;
  body?: unknown;
  /** a body that is not JSON: multipart, bytes */
  raw?: BodyInit;
}

/** JSON over HTTP, as any client of the API speaks it. */
export const call = async (
  base: string,
  method: string,
  path: string,
  { headers = {}, body, raw }: CallOptions = {}
): Promise<Answer> => {
  const response = await fetch(`${base}${path}`, {
    method,
    redirect: 'manual',
    headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(raw === undefined ? {} : { body: raw, duplex: 'half' }),
  });
  const text = await response.text();
  let parsed: unknown = null;
  try {
    parsed = JSON.parse(text);
  } catch {
    parsed = null;
  }
  return { status: response.status, body: parsed, text, headers: response.headers };
};

export const codeOf = ({ body }: Answer) => body?.error?.details?.code as string | undefined;

export const cookieOf = (answer: Answer): string | null =>
  answer.headers.get('set-cookie')?.split(';')[0] ?? null;
