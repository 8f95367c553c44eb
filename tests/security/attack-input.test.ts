import { permissions } from '../../plugins/client-portal/protocol/src';
import { clientsOf } from '../support/client';
import { databaseKind } from '../support/databases';
import { makeEditor, type Editor } from '../support/editor';
import { call, cookieOf } from '../support/http';
import { eventually, someone, startPortal, type Portal } from '../support/portal';

let portal: Portal;
/** may do all that the plugin has: Strapi weighs every permission of an admin at every request, and a super admin's are many more */
let editor: Editor;
beforeAll(async () => {
  portal = await startPortal();
  editor = await makeEditor(portal);
  await editor.hold(permissions.map(({ uid }) => uid));
});
afterAll(() => portal.close());

const { magicLink, redeem } = clientsOf(() => portal);
const password = 'kettle drum orbit';

/** What no field expects: other types, bytes that databases refuse, halves of characters, names of prototypes. */
const hostile: unknown[] = [
  null,
  true,
  -1,
  1e308,
  [],
  ['a'],
  {},
  { $ne: null },
  { $startsWith: 'a' },
  '',
  'a\u0000b',
  'a\ud800b',
  '\u202ea\u200bb\r\nBcc: x@evil.example',
  '__proto__',
  'constructor',
  "'; drop table x; --",
  '{{ x | nofilter }} {% include "x" %}',
  'é'.repeat(100),
  'x'.repeat(300),
  'x'.repeat(20_000),
];

interface Probe {
  side: 'admin' | 'client' | 'anyone';
  method: string;
  path: string;
  body: Record<string, unknown>;
}

/** Right requests, with the contact's id in place of `:id`. */
const probes = (id: string): Probe[] => {
  const email = someone('probe');
  const link = { link: 'A'.repeat(22), secret: 'A'.repeat(43) };
  const admin = (method: string, path: string, body: Record<string, unknown>): Probe => ({
    side: 'admin',
    method,
    path,
    body,
  });
  const client = (method: string, path: string, body: Record<string, unknown>): Probe => ({
    side: 'client',
    method,
    path,
    body,
  });
  const anyone = (path: string, body: Record<string, unknown>): Probe => ({
    side: 'anyone',
    method: 'POST',
    path,
    body,
  });
  return [
    anyone('/auth/login-mail', { email, target: { app: 'briefs', item: 'x' } }),
    anyone('/auth/code/verify', { challenge: 'A'.repeat(43), code: '000000' }),
    anyone('/auth/link/redeem', link),
    anyone('/auth/link/renew', link),
    anyone('/auth/link/open', { ...link, automated: false }),
    anyone('/auth/view-as', link),
    anyone('/auth/password', { email, password }),
    anyone('/auth/password/forgot', { email }),
    anyone('/auth/password/open', { ...link, automated: false }),
    anyone('/auth/password/reset', { ...link, password }),
    client('PUT', '/profile', {
      name: 'Ann',
      phone: '+44 20 7946 0018',
      locale: 'en',
    }),
    client('PUT', '/profile/picture', { image: 'AAAA' }),
    client('PUT', '/password', { current: password, password }),
    admin('POST', '/contacts', {
      email,
      name: 'Ann',
      company: 'Acme',
      phone: '+44 20 7946 0018',
      locale: 'en',
    }),
    admin('PUT', `/contacts/${id}`, {
      name: 'Ann',
      company: 'Acme',
      phone: '+44 20 7946 0018',
      locale: 'en',
      doNotDisturb: { email: false, sms: false },
    }),
    admin('POST', `/contacts/${id}/access`, {
      enabled: true,
      notify: false,
      note: 'Hello',
    }),
    admin('POST', '/access', { contacts: [id], enabled: true }),
    admin('POST', '/access/forecast', { contacts: [id], enabled: true }),
    admin('PUT', `/contacts/${id}/permissions`, {
      overrides: { briefs: true },
      uploadsAllowed: true,
    }),
    admin('POST', `/contacts/${id}/emails`, {
      subject: 'Hello',
      body: 'Hello',
    }),
    admin('POST', `/contacts/${id}/emails/preview`, {
      subject: 'Hello',
      body: 'Hello',
    }),
    admin('POST', '/magic-links', {
      contact: id,
      target: { app: 'briefs', item: 'x' },
    }),
    admin('POST', '/invitations/forecast', {
      contacts: [id],
      emails: [email],
      apps: ['briefs'],
      note: 'x',
    }),
    admin('POST', '/invitations', {
      contacts: [id],
      emails: [email],
      apps: ['briefs'],
      note: 'x',
    }),
    admin('POST', '/login-emails', {
      contacts: [id],
      emails: [email],
      note: 'x',
    }),
    admin('POST', '/contact-imports/forecast', {
      rows: [{ email, name: 'Ann', company: 'Acme', phone: '1', locale: 'en' }],
      existing: 'skip',
      country: 'GB',
    }),
    admin('POST', '/contact-imports', {
      rows: [{ email, name: 'Ann', company: 'Acme', phone: '1', locale: 'en' }],
      existing: 'update',
      country: 'ZZ',
    }),
    admin('PUT', '/settings/branding', {
      logoUrl: '/a.png',
      faviconUrl: null,
      colours: { primary: '#000000', accent: '#000000' },
    }),
    admin('PUT', '/settings/email', {
      senderAddress: null,
      senderName: 'A',
      replyTo: null,
    }),
    admin('PUT', '/settings/app-permissions', { defaults: { briefs: true } }),
    admin('PUT', '/settings/access-triggers', {
      triggers: { document: { activates: true, notifies: true } },
    }),
    admin('PUT', '/settings/identity-providers', {
      providers: [
        {
          id: 'x',
          label: 'X',
          issuer: 'https://id.example',
          clientId: 'x',
          clientSecret: 'x',
          enabled: false,
        },
      ],
    }),
    admin('PUT', '/settings/general', { enabled: true, name: 'Client Portal' }),
  ];
};

/** Every body that differs from the right one in one place. */
const mutations = (value: unknown): unknown[] => {
  if (typeof value !== 'object' || value === null) return hostile;
  const own = Object.entries(value).flatMap(([key, part]) =>
    mutations(part).map((changed) =>
      Array.isArray(value) ? [changed] : { ...value, [key]: changed }
    )
  );
  const keys = Array.isArray(value)
    ? []
    : ['a\u0000b', 'constructor', '__proto__', 'x'.repeat(300)].map((key) => ({
        ...value,
        ...(JSON.parse(`{${JSON.stringify(key)}:true}`) as object),
      }));
  return [...own, ...keys, null, [], 'x', 7];
};

const ask = async (cookie: string, { side, method, path }: Omit<Probe, 'body'>, body?: unknown) => {
  if (side === 'admin') return editor.ask(method, path, body);
  return portal.client(method, path, {
    ...(side === 'client' ? { headers: { cookie } } : {}),
    ...(body === undefined ? {} : { body }),
  });
};

/** An answer has to come: what hangs counts as an error of the server. */
const send = (cookie: string, probe: Omit<Probe, 'body'>, body?: unknown) => {
  const late = new Promise<{ status: number }>((resolve) =>
    setTimeout(() => resolve({ status: 599 }), 8000).unref()
  );
  return Promise.race([ask(cookie, probe, body), late]);
};

describe('what no request should hold', () => {
  it('in any field of any body is refused or taken, and never an error of the server', async () => {
    const { id, cookie } = await portal.join(someone());
    const victim = await portal.join(someone());
    const failed = new Set<string>();
    for (const probe of probes(victim.id)) {
      for (const body of mutations(probe.body)) {
        const answer = await send(cookie, probe, body).catch((error: unknown) => {
          throw new Error(`${probe.path} ${JSON.stringify(body).slice(0, 300)}: ${String(error)}`);
        });
        if (answer.status >= 500) {
          failed.add(
            `${probe.method} ${probe.path.replace(victim.id, ':id')} ${JSON.stringify(body).slice(0, 160)}`
          );
        }
      }
    }
    expect(id).not.toBe(victim.id);
    expect([...failed]).toEqual([]);
  }, 600_000);

  it('in a path or a query is not found, and never an error of the server', async () => {
    const { cookie } = await portal.join(someone());
    const routes =
      await portal.server.call<{ side: string; method: string; path: string; names: string[] }[]>(
        'queries'
      );
    expect(routes.length).toBeGreaterThan(150);
    const failed = new Set<string>();
    // What no text is, and arrays and objects, is refused before any database is asked: once is enough.
    const isFirst = databaseKind === 'sqlite';
    const values = [
      '%00',
      'a%00b',
      'x'.repeat(4000),
      '%F0%9F%92%A9',
      ...(isFirst ? ['%ff%fe', '%ED%A0%80', '%E0%A4%A', '..%2f..'] : []),
    ];
    const shapes = isFirst ? ['', '[]', '[$ne]'] : [''];
    for (const { side: kind, method, path, names } of routes) {
      const side = kind === 'admin' ? ('admin' as const) : ('client' as const);
      const urls = path.includes(':')
        ? values.map((value) => path.replace(/:\w+/g, value))
        : method === 'GET'
          ? // and one that no route knows
            [...names, 'where'].flatMap((name) =>
              [...values, '1e999', '-1'].flatMap((value) =>
                shapes.map((shape) => `${path}?${name}${shape}=${value}`)
              )
            )
          : [];
      for (const url of urls) {
        const answer = await send(
          cookie,
          { side, method, path: url },
          method === 'GET' || method === 'DELETE' ? undefined : {}
        );
        if (answer.status >= 500) failed.add(`${kind} ${method} ${url.slice(0, 80)}`);
      }
    }
    for (const value of values) {
      for (const url of [
        `/portal/l/${value}`,
        `/portal/assets/${value}`,
        `/.well-known/client-portal/${value}`,
        `/portal/${value}`,
      ]) {
        const answer = await call(portal.url, 'GET', url);
        if (answer.status >= 500) failed.add(`GET ${url.slice(0, 80)}`);
      }
    }
    expect([...failed]).toEqual([]);
  }, 600_000);

  it('[C4] as a name that is too long spoils neither an import nor a send for the others', async () => {
    const long = `${'Long '.repeat(60)}Name`;
    const [odd, even, third, fourth] = [someone(), someone(), someone(), someone()];
    const sent = await portal.admin('POST', '/invitations', {
      emails: [`${long} <${odd}>`, even],
    });
    expect(sent.status).toBe(202);
    const { body } = await portal.batch(sent.body.batch);
    expect(body.counts.sent).toBe(2);
    const started = await portal.admin('POST', '/contact-imports', {
      rows: [{ email: `${long} <${third}>` }, { email: fourth }],
    });
    const state = await eventually(async () => {
      const { body } = await portal.admin('GET', `/contact-imports/${started.body.import}`);
      return body.state === 'finished' && body.state;
    });
    expect(state).toBe('finished');
    expect((await portal.contact(third)).name).toHaveLength(120);
  });

  it('is not taken for the cookie of a session that is pasted twice or in two forms', async () => {
    const mine = await portal.join(someone());
    const token = mine.cookie.split('=')[1] ?? '';
    const refused = [
      { authorization: `bearer ${token}x` },
      { authorization: `Basic ${token}` },
      { cookie: `client-portal="${token}x"` },
      { 'x-portal-session': token },
    ];
    for (const headers of refused) {
      expect((await portal.client('GET', '/session', { headers: headers as never })).status).toBe(
        401
      );
    }
    expect(
      (await portal.client('GET', `/session?token=${token}&access_token=${token}`)).status
    ).toBe(401);
    const other = cookieOf(await redeem(await magicLink(mine.id))) ?? '';
    expect(other).not.toBe(mine.cookie);
  });
});
