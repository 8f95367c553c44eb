import net from 'node:net';
import { cookieOf } from '../support/http';
import { someone, startPortal, type Portal } from '../support/portal';

let portal: Portal;
beforeAll(async () => {
  portal = await startPortal({
    env: {
      PUBLIC_URL: 'https://portal.agency.example',
      PORTAL_ALLOWED_ORIGINS: 'https://app.agency.example',
    },
  });
});
afterAll(() => portal.close());

const own = { origin: 'https://portal.agency.example' };

describe('what other sites and proxies send', () => {
  it('refuses to redeem for another site, and does not use the link up', async () => {
    const { link } = await portal.invite(someone());
    const hostile: Record<string, string>[] = [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: 'https://portal.agency.example.evil.example' },
      { origin: 'http://portal.agency.example' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'https://evil.example', 'x-portal-session': 'bearer' },
    ];
    for (const headers of hostile) {
      const answer = await portal.client('POST', '/auth/link/redeem', { body: link, headers });
      expect(answer.status).toBe(403);
      expect(answer.body.error.details.code).toBe('cross_site_request');
    }
    expect(
      (await portal.client('POST', '/auth/link/redeem', { body: link, headers: own })).status
    ).toBe(200);
  });

  it('sets a cookie that is bound to this host, unreadable for scripts, and ignores a planted one', async () => {
    const { link } = await portal.invite(someone());
    const planted = `__Host-client-portal=cps_${'p'.repeat(43)}`;
    const answer = await portal.client('POST', '/auth/link/redeem', {
      body: link,
      headers: { cookie: planted },
    });
    const cookie = answer.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^__Host-client-portal=cps_[\w-]{43};/);
    expect(cookie).not.toContain(planted);
    for (const part of [/httponly/i, /secure/i, /samesite=lax/i, /path=\//i])
      expect(cookie).toMatch(part);
    expect(cookie).not.toMatch(/domain=/i);
  });

  it('refuses the cookie from other sites on every route, GET too', async () => {
    const { cookie } = await portal.join(someone());
    for (const [method, path] of [
      ['GET', '/session'],
      ['GET', '/home'],
      ['GET', '/sessions'],
      ['DELETE', '/session'],
      ['PUT', '/profile'],
    ] as const) {
      const answer = await portal.client(method, path, {
        headers: { cookie, origin: 'https://evil.example' },
        ...(method === 'PUT' ? { body: {} } : {}),
      });
      expect([method, path, answer.status]).toEqual([method, path, 403]);
    }
    expect((await portal.client('GET', '/session', { headers: { cookie } })).status).toBe(200);
  });

  it('gives a bearer token to own front ends, which no cookie call can borrow', async () => {
    const { link } = await portal.invite(someone());
    const origin = 'https://app.agency.example';
    const answer = await portal.client('POST', '/auth/link/redeem', {
      body: link,
      headers: { origin, 'x-portal-session': 'bearer' },
    });
    expect(answer.body.session.token).toMatch(/^cps_/);
    expect(answer.headers.get('set-cookie')).toBeNull();
    expect(answer.headers.get('access-control-allow-origin')).toBe(origin);
    expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
    const authorization = `Bearer ${answer.body.session.token}`;
    expect(
      (await portal.client('GET', '/session', { headers: { authorization, origin } })).status
    ).toBe(200);
    const cookie = `__Host-client-portal=${answer.body.session.token}`;
    expect((await portal.client('GET', '/session', { headers: { cookie, origin } })).status).toBe(
      403
    );
    const stranger = await portal.client('GET', '/session', {
      headers: { authorization, origin: 'https://evil.example' },
    });
    expect(stranger.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('[A5] builds links from the public URL, whatever the request claims', async () => {
    const address = someone();
    await portal.invite(address);
    const { hostname, port } = new URL(portal.url);
    const body = JSON.stringify({ email: address });
    const request = [
      `POST http://evil.example/api/client-portal/auth/login-mail HTTP/1.1`,
      'Host: evil.example',
      'X-Forwarded-Host: evil.example',
      'X-Forwarded-Proto: http',
      'Forwarded: host=evil.example;proto=http',
      'Content-Type: application/json',
      `Content-Length: ${Buffer.byteLength(body)}`,
      'Connection: close',
      '',
      body,
    ].join('\r\n');
    await new Promise<void>((resolve, reject) => {
      // Not ended from this side: Node drops what it has not read yet of a request whose sender hangs up.
      const socket = net.connect(Number(port), hostname, () => socket.write(request));
      socket
        .on('error', reject)
        .on('close', () => resolve())
        .resume();
    });
    const mail = await portal.mailbox.waitFor(address, 2);
    expect(mail.link?.url).toMatch(/^https:\/\/portal\.agency\.example\/portal\/l\//);
    expect(mail.mail.html).not.toContain('evil.example');
  });

  it('takes JSON only, and refuses other methods', async () => {
    for (const type of [
      'application/x-www-form-urlencoded',
      'text/plain',
      'multipart/form-data; boundary=x',
    ]) {
      const response = await fetch(`${portal.url}/api/client-portal/auth/login-mail`, {
        method: 'POST',
        headers: { 'content-type': type },
        body: type.startsWith('multipart')
          ? '--x\r\ncontent-disposition: form-data; name="email"\r\n\r\na@x.org\r\n--x--'
          : 'email=a@x.org',
      });
      expect(response.status).toBe(415);
    }
    for (const method of ['PUT', 'PATCH', 'DELETE', 'GET']) {
      const answer = await portal.client(method, '/auth/link/redeem', {
        headers: { 'x-http-method-override': 'POST' },
      });
      expect([404, 405]).toContain(answer.status);
    }
    const broken = await fetch(`${portal.url}/api/client-portal/auth/login-mail`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"email": ',
    });
    expect(broken.status).toBe(400);
    expect((await broken.json()).error.details.code).toBe('invalid_request');
  });

  it('takes a link only from the body, as text of the right form', async () => {
    const { link } = await portal.invite(someone());
    const query = `?link=${link.link}&secret=${link.secret}`;
    expect((await portal.client('POST', `/auth/link/redeem${query}`, { body: {} })).status).toBe(
      400
    );
    for (const secret of [
      {},
      { $ne: null },
      { $startsWith: 'a' },
      [],
      ['t'],
      null,
      true,
      0,
      undefined,
      '',
      `${link.secret}a`,
    ]) {
      const answer = await portal.client('POST', '/auth/link/redeem', {
        body: { link: link.link, secret },
      });
      expect(answer.status).toBe(400);
      expect(answer.headers.get('set-cookie')).toBeNull();
    }
    expect((await portal.client('POST', '/auth/link/redeem', { body: link })).status).toBe(200);
  });

  it('serves the link page so that nothing of it leaks or runs elsewhere', async () => {
    const { link } = await portal.invite(someone());
    const page = await portal.client('GET', '/portal');
    expect(page.status).toBe(200);
    const response = await fetch(`${portal.url}/portal/l/${link.link}`);
    const html = await response.text();
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('referrer-policy')).toBe('no-referrer');
    expect(response.headers.get('x-frame-options')).toBe('DENY');
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    expect(html).not.toMatch(/(src|href)="https?:/);
    expect(html).not.toMatch(/<script(?![^>]*src)/);
  });

  it('counts by the hop that the trusted proxy saw', async () => {
    const proxied = await startPortal({
      env: { TRUSTED_PROXY_HOPS: '1', PORTAL_LIMIT_FACTOR: '1' },
    });
    try {
      const ask = (forwarded: string) =>
        proxied.client('POST', '/auth/login-mail', {
          body: { email: someone() },
          headers: { 'x-forwarded-for': forwarded },
        });
      for (let attempt = 0; attempt < 60; attempt += 1) {
        expect((await ask(`10.0.0.${attempt}, 198.51.100.9`)).status).toBe(200);
      }
      expect((await ask('10.9.9.9, 198.51.100.9')).status).toBe(429);
      expect((await ask('198.51.100.9, 198.51.100.10')).status).toBe(200);
      // IPv6 counts by the /64 that one subscriber has
      for (let attempt = 0; attempt < 60; attempt += 1)
        await ask(`2001:db8:1:1::${attempt.toString(16)}`);
      expect((await ask('2001:db8:1:1:ffff::1')).status).toBe(429);
      expect((await ask('2001:db8:1:2::1')).status).toBe(200);
    } finally {
      await proxied.close();
    }
  });

  it('keeps its tables out of Strapi’s own content API', async () => {
    const { link } = await portal.invite(someone());
    const answer = await portal.client('POST', '/auth/link/redeem', {
      body: link,
      headers: { 'x-portal-session': 'bearer' },
    });
    const authorization = `Bearer ${answer.body.session.token}`;
    for (const path of [
      '/api/contacts',
      '/api/client-portal/contacts',
      '/api/magic-tokens',
      '/api/users?populate=*',
      '/client-portal/contacts',
      '/client-portal/dashboard',
    ]) {
      const response = await fetch(`${portal.url}${path}`, { headers: { authorization } });
      expect([401, 403, 404]).toContain(response.status);
    }
    expect(cookieOf(answer)).toBeNull();
  });
});
