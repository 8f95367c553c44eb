import { request } from 'node:http';
import { clientsOf } from '../support/client';
import { openNameServer, type NameServer } from '../support/dns';
import { someone, startPortal, type Portal } from '../support/portal';

const host = 'portal.agency.test';
let portal: Portal;
let names: NameServer;
let port: number;
beforeAll(async () => {
  names = await openNameServer();
  portal = await startPortal({
    env: {
      PORTAL_BASE_DOMAIN: 'clients.test',
      PORTAL_DNS_SERVERS: names.address,
      PORTAL_ALLOW_PRIVATE_DOMAINS: 'true',
      PORTAL_DOMAIN_HTTP_PORT: '{port}',
    },
  });
  port = Number(new URL(portal.url).port);
});
afterAll(async () => {
  await portal.close();
  await names.close();
});

const { mail, redeem } = clientsOf(() => portal);

interface Answer {
  status: number;
  text: string;
  headers: Record<string, string | string[] | undefined>;
}
/** A request to this server for another host: what a browser sends that was led here by DNS. */
const at = (
  name: string,
  path: string,
  { method = 'GET', headers = {}, body }: { method?: string; headers?: object; body?: unknown } = {}
) =>
  new Promise<Answer>((resolve, reject) => {
    const json = body === undefined ? undefined : JSON.stringify(body);
    const call = request(
      {
        host: '127.0.0.1',
        port,
        method,
        path,
        headers: {
          host: `${name}:${port}`,
          ...(json ? { 'content-type': 'application/json' } : {}),
          ...headers,
        },
      },
      (response) => {
        let text = '';
        response.on('data', (chunk) => (text += String(chunk)));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, text, headers: response.headers })
        );
      }
    );
    call.on('error', reject);
    call.end(json);
  });
const set = (value: object) => portal.admin('PUT', '/settings/domain', value);
const check = async () => (await portal.admin('POST', '/domain/check')).body;

describe('the address of the portal', () => {
  it('[A5] is a slug of the base domain, in every URL that is shown or mailed from then on', async () => {
    const before = await portal.invite(someone());
    expect((await set({ slug: 'Acme ' })).status).toBe(200);
    const { body } = await portal.admin('GET', '/dashboard');
    expect(body.portalUrl).toBe(`http://acme.clients.test:${port}`);
    const address = someone();
    await portal.admin('POST', '/invitations', { emails: [address] });
    const { link, text } = await mail(address, /invitation/);
    expect(link?.url).toMatch(`http://acme.clients.test:${port}/l/`);
    expect(text).not.toContain('127.0.0.1');
    expect((await redeem(before.link)).status).toBe(200);
    const made = await portal.admin('POST', '/magic-links', { contact: before.id });
    expect(made.body.url).toMatch(`http://acme.clients.test:${port}/l/`);
    await set({});
    expect((await portal.admin('GET', '/dashboard')).body.portalUrl).toBe(`${portal.url}/portal`);
  });

  it.each(['-acme', 'acme.corp', 'a b', 'ACME_', 'admin', 'x'.repeat(64), '../', { a: 1 }])(
    '[A5] takes %p for no slug, and says so at the field',
    async (slug) => {
      const answer = await set({ slug });
      expect(answer.status).toBe(400);
      expect(answer.body.error.details.fields[0].path).toEqual(['slug']);
    }
  );

  it.each([
    'https://x.test',
    'x.test/path',
    'x.test:80',
    'localhost',
    '127.0.0.1',
    'a..b',
    '-a.test',
    'x.test?',
  ])('[A6] takes %p for no domain', async (customDomain) => {
    const answer = await set({ customDomain });
    expect(answer.status).toBe(400);
    expect(answer.body.error.details.fields[0].path).toEqual(['customDomain']);
  });
});

describe('an own domain', () => {
  it('[A6] is pending, failing with the reason, and verified once it leads here', async () => {
    await set({ customDomain: host });
    const first = (await portal.admin('GET', '/domain')).body;
    expect(first.custom).toMatchObject({
      host,
      status: 'pending',
      record: { type: 'CNAME', name: host, value: '127.0.0.1' },
    });
    expect(first.portalUrl).toBe(`${portal.url}/portal`);
    expect((await check()).custom).toMatchObject({ status: 'failing', reason: 'dns_missing' });
    // somebody else's server answers there
    const { createServer } = await import('node:http');
    const other = createServer((call, response) => {
      if (call.url?.includes('redirect')) response.writeHead(302, { location: portal.url });
      else response.writeHead(200);
      response.end('hello');
    });
    await new Promise<void>((resolve) => other.listen(port, '127.0.0.2', resolve));
    names.records.set(host, '127.0.0.2');
    expect((await check()).custom).toMatchObject({ status: 'failing', reason: 'proof_wrong' });
    await new Promise((resolve) => other.close(resolve));
    expect((await check()).custom).toMatchObject({ status: 'failing', reason: 'http_unreachable' });
    names.records.set(host, '127.0.0.1');
    expect((await check()).custom).toMatchObject({ status: 'verified', reason: null });
    expect((await portal.admin('GET', '/dashboard')).body.portalUrl).toBe(`http://${host}:${port}`);
  });

  it('[A5] shows the portal and its client API at /, and nothing else of Strapi', async () => {
    const page = await at(host, '/');
    expect(page.status).toBe(200);
    expect(page.text).toContain('<base href="/"');
    expect(page.headers['content-security-policy']).toContain("frame-ancestors 'none'");
    for (const path of ['/login', '/profile', '/l/AAAAAAAAAAAAAAAAAAAAAA']) {
      expect((await at(host, path)).text).toContain('<base href="/"');
    }
    const script = /src="\.?\/?(assets\/[^"]+\.js)"/.exec(page.text)?.[1] ?? '';
    expect((await at(host, `/${script}`)).headers['content-type']).toContain('javascript');
    expect((await at(host, '/api/client-portal/portal')).status).toBe(200);
    for (const path of [
      '/admin',
      '/admin/',
      '/admin/init',
      '/uploads',
      '/uploads/',
      '/content-manager/content-types',
      '/client-portal/dashboard',
      '/api/announcements',
      '/api/users',
      '/_health',
      '//admin',
      '/%2e%2e/admin',
      '/../admin/init',
      '/Admin/Init',
    ]) {
      const answer = await at(host, path);
      // the portal's own page (which says that there is no such page), or nothing
      if (answer.status === 200) expect(answer.text).toContain('<base href="/"');
      else expect([403, 404, 400]).toContain(answer.status);
    }
    for (const path of ['/admin/login', '/client-portal/invitations', '/api/auth/local']) {
      expect((await at(host, path, { method: 'POST', body: {} })).status).toBe(404);
    }
    // elsewhere all is as before
    expect((await fetch(`${portal.url}/admin/init`)).status).toBe(200);
    expect((await at('unknown.test', '/portal')).text).toContain('<base href="/portal/"');
  });

  it('[A5] logs in there, with a cookie of that host, and refuses other origins', async () => {
    const { link } = await portal.invite(someone());
    const origin = `http://${host}:${port}`;
    const foreign = await at(host, '/api/client-portal/auth/link/redeem', {
      method: 'POST',
      headers: { origin: 'http://evil.test' },
      body: link,
    });
    expect(foreign.status).toBe(403);
    const entered = await at(host, '/api/client-portal/auth/link/redeem', {
      method: 'POST',
      headers: { origin },
      body: link,
    });
    expect(entered.status).toBe(200);
    const cookie = String(entered.headers['set-cookie']).split(';')[0] ?? '';
    expect(String(entered.headers['set-cookie'])).not.toMatch(/domain=/i);
    const session = await at(host, '/api/client-portal/session', { headers: { cookie, origin } });
    expect(session.status).toBe(200);
  });

  it('[A6] answers a proxy that asks whether it may get a certificate', async () => {
    const ask = (domain: string) => portal.client('GET', `/domain/allowed?domain=${domain}`);
    expect((await ask(host)).status).toBe(200);
    expect((await ask('evil.test')).status).toBe(404);
    expect((await portal.client('GET', '/domain/allowed')).status).toBe(400);
  });

  it('[A6] outlasts a hiccup; when it is gone for good, links use the server’s address', async () => {
    names.records.delete(host);
    for (const expected of ['verified', 'verified', 'failing']) {
      expect((await check()).custom).toMatchObject({ status: expected, reason: 'dns_missing' });
    }
    expect((await portal.admin('GET', '/dashboard')).body.portalUrl).toBe(`${portal.url}/portal`);
    expect((await at(host, '/')).text).not.toContain('<base href="/"');
  });

  it('[A6] of another name begins anew', async () => {
    await set({ customDomain: 'other.agency.test' });
    expect((await portal.admin('GET', '/domain')).body.custom).toMatchObject({
      host: 'other.agency.test',
      status: 'pending',
      checkedAt: null,
    });
    await set({});
    expect((await portal.admin('GET', '/domain')).body.custom).toBeNull();
  });
});

describe('the check of a domain', () => {
  it('never asks inside the network unless it is told to', async () => {
    const strict = await startPortal({ env: { PORTAL_DNS_SERVERS: names.address } });
    await strict.admin('PUT', '/settings/domain', { customDomain: host });
    for (const address of ['127.0.0.1', '10.0.0.1', '169.254.169.254']) {
      names.records.set(host, address);
      const { body } = await strict.admin('POST', '/domain/check');
      expect(body.custom).toMatchObject({ status: 'failing', reason: 'dns_private' });
    }
    await strict.close();
  });
});
