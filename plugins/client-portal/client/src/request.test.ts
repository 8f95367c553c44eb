import { documentRoutes, portalRoutes, sessionRoutes, verificationRoutes } from '#protocol';
import { connect } from './connect';
import { isPortalError } from './errors';
import { toForm } from './form';
import { requestOf } from './request';

describe('requestOf', () => {
  it('puts names of the path into it, and the rest of a GET into the query', () => {
    expect(requestOf(documentRoutes.get, { id: 'a/b' }).path).toBe('/documents/a%2Fb');
    expect(requestOf(documentRoutes.list, { page: 2, q: 'a&b', folder: undefined }).path).toBe(
      '/documents?page=2&q=a%26b'
    );
  });
  it('sends the rest of anything else as JSON, an empty object where nothing is given', () => {
    const { path, init } = requestOf(documentRoutes.download, { id: 'x', version: 3 });
    expect([path, init.method, init.body]).toEqual([
      '/documents/x/download',
      'POST',
      '{"version":3}',
    ]);
    expect(requestOf(sessionRoutes.startIdentity, { provider: 'google' }).init.body).toBe('{}');
  });
  it('sends files as a form, the fields before them', () => {
    const file = new File(['text'], 'Å b.txt');
    const { init } = requestOf(documentRoutes.send, { item: 'line', files: [file] }, toForm);
    expect([...(init.body as FormData).entries()].map(([name]) => name)).toEqual(['item', 'files']);
    expect(((init.body as FormData).get('files') as File).name).toBe('Å b.txt');
    expect(init.headers['Content-Type']).toBeUndefined();
    // the same route takes a hash as JSON
    expect(requestOf(verificationRoutes.verify, { sha256: 'ab' }, toForm).init.body).toBe(
      '{"sha256":"ab"}'
    );
  });
});

describe('a connected client', () => {
  const answering = (status: number, body: string, headers: Record<string, string> = {}) => {
    const calls: { url: string; init: RequestInit }[] = [];
    const send = ((url: string, init: RequestInit) => {
      calls.push({ url, init });
      return Promise.resolve(new Response(body, { status, headers }));
    }) as typeof fetch;
    return { calls, send };
  };

  it('brings the token of the moment, and never a cookie', async () => {
    const { calls, send } = answering(200, '{"results":[]}');
    let token: string | null = null;
    const portal = connect({ url: 'https://cms.example.org/', token: () => token, fetch: send });
    await portal(portalRoutes.read);
    token = 'secret';
    await portal(sessionRoutes.list);
    expect(calls.map(({ url }) => url)).toEqual([
      'https://cms.example.org/api/client-portal/portal',
      'https://cms.example.org/api/client-portal/sessions',
    ]);
    expect(calls.map(({ init }) => init.credentials)).toEqual(['omit', 'omit']);
    expect(calls.map(({ init }) => new Headers(init.headers).get('authorization'))).toEqual([
      null,
      'Bearer secret',
    ]);
  });
  it('throws the code of an error, with its fields and the time to wait', async () => {
    const body = JSON.stringify({
      error: { details: { code: 'rate_limited', fields: [{ path: ['q'], message: 'Long' }] } },
    });
    const { send } = answering(429, body, { 'Retry-After': '7' });
    const error: unknown = await connect({ url: 'http://x', fetch: send })(portalRoutes.read).catch(
      (caught: unknown) => caught
    );
    expect(isPortalError(error, 'rate_limited')).toBe(true);
    expect(error).toMatchObject({
      status: 429,
      retryAfterSeconds: 7,
      fields: [{ path: ['q'], message: 'Long' }],
    });
  });
  it('tells a proxy’s page and a line that is cut off from the plugin’s own errors', async () => {
    const page = answering(502, '<html>');
    await expect(
      connect({ url: 'http://x', fetch: page.send })(portalRoutes.read)
    ).rejects.toMatchObject({ code: 'unexpected', status: 502 });
    const send = (() => Promise.reject(new TypeError('failed'))) as typeof fetch;
    await expect(
      connect({ url: 'http://x', fetch: send })(portalRoutes.read)
    ).rejects.toMatchObject({ code: 'offline', status: 0 });
  });
});
