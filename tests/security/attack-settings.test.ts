import { request } from 'node:http';
import { startPortal, type Portal } from '../support/portal';

let portal: Portal;
let port: number;
beforeAll(async () => {
  portal = await startPortal({
    env: {
      PUBLIC_URL: 'http://cms.agency.test:{port}',
      PORTAL_BASE_DOMAIN: 'agency.test',
    },
  });
  port = Number(new URL(portal.url).port);
});
afterAll(() => portal.close());

const at = (host: string, path: string) =>
  new Promise<{ status: number; text: string; location: string }>((resolve, reject) => {
    const call = request({ host: '127.0.0.1', port, path, headers: { host } }, (response) => {
      let text = '';
      response.on('data', (chunk) => (text += String(chunk)));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          text,
          location: response.headers.location ?? '',
        })
      );
    });
    call.on('error', reject);
    call.end();
  });

describe('the settings', () => {
  it('[A5] give the portal no host that is the server’s own: the admin panel stays', async () => {
    const set = await portal.admin('PUT', '/settings/domain', {
      slug: 'cms',
      customDomain: null,
    });
    const api = await at(`cms.agency.test:${port}`, '/api/announcements');
    await portal.admin('PUT', '/settings/domain', {
      slug: null,
      customDomain: null,
    });
    expect(set.status).toBe(400);
    expect(api.text).not.toContain('<base href');
  });

  it('[A5] show nothing else of Strapi on the portal’s host, with a dot at its end either', async () => {
    await portal.admin('PUT', '/settings/domain', {
      slug: 'acme',
      customDomain: null,
    });
    for (const host of ['acme.agency.test', 'ACME.agency.test', 'acme.agency.test.']) {
      for (const path of ['/admin/init', '/api/announcements', '/_health', '/client-portal/apps']) {
        const answer = await at(`${host}:${port}`, path);
        expect([host, path, answer.text.includes('<base href')]).toEqual([host, path, true]);
      }
    }
    await portal.admin('PUT', '/settings/domain', {
      slug: null,
      customDomain: null,
    });
  });

  it('add no rule of their own to the content security policy', async () => {
    const colours = { primary: '#000000', accent: '#000000' };
    const logoUrl = 'https://x.example;script-src-elem';
    await portal.admin('PUT', '/settings/branding', {
      logoUrl,
      faviconUrl: null,
      colours,
    });
    const page = await fetch(`${portal.url}/portal`);
    await portal.admin('PUT', '/settings/branding', {
      logoUrl: null,
      faviconUrl: null,
      colours,
    });
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy.split(';').map((rule) => rule.trim().split(' ')[0])).not.toContain(
      'script-src-elem'
    );
  });

  it('are not changed, nor read, without the permission for them', async () => {
    for (const [method, path] of [
      ['GET', '/settings/general'],
      ['PUT', '/settings/general'],
      ['GET', '/domain'],
      ['POST', '/domain/check'],
      ['GET', '/doctor'],
    ] as const) {
      const answer = await fetch(`${portal.url}/client-portal${path}`, {
        method,
      });
      expect([path, answer.status]).toEqual([path, 401]);
    }
  });

  it('[G4] [G8] let nobody in by a link when links are switched off', async () => {
    const { link } = await portal.invite('switched-off@clients.example');
    const methods = { code: true, link: false, password: true };
    await portal.admin('PUT', '/settings/sign-in', {
      methods,
      firstLoginPassword: 'never',
    });
    const answer = await portal.client('POST', '/auth/link/redeem', {
      body: link,
    });
    await portal.admin('PUT', '/settings/sign-in', {
      methods: { ...methods, link: true },
      firstLoginPassword: 'never',
    });
    expect(answer.status).toBe(403);
  });
});
