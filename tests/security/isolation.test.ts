import { clientsOf } from '../support/client';
import { contractsOf, typed } from '../support/contracts';
import { filesOf, pdf, tusOf } from '../support/files';
import { cookieOf } from '../support/http';
import { someone, startPortal, type Portal } from '../support/portal';

let portal: Portal;
beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal.close());

const { as, magicLink, redeem, withPassword } = clientsOf(() => portal);
const files = filesOf(() => portal);
const contracts = contractsOf(() => portal);
const tus = tusOf(() => portal);
const password = 'kettle drum orbit';

interface Route {
  side: string;
  method: string;
  path: string;
  isPublic: boolean;
  strategies: string[];
}

/**
 * For each parameter of each client route: what of another client's to put there. A route that is missing fails
 * the test until somebody has thought of what a stranger would put in it.
 */
const foreignIds = async (): Promise<Record<string, Record<string, string>>> => {
  const victim = await portal.join(someone('victim'));
  const second = cookieOf(await redeem(await magicLink(victim.id))) ?? '';
  const sessions = await as(second, 'GET', '/sessions');
  const other = sessions.body.results[0].id as string;
  const brief = await portal.server.call<{ documentId: string }>('documents', {
    uid: 'api::brief.brief',
    action: 'create',
    params: { data: { title: 'Of the victim', contact: victim.id }, status: 'published' },
  });
  const [shared] = (await files.share(victim.id, [{ name: 'a.pdf', bytes: pdf() }])).body.results;
  const place = (await tus.create(victim.cookie, 'b.pdf', 1000)).headers.get('location') ?? '';
  const key = place.split('/').at(-1) ?? '';
  const [request] = (
    await portal.admin('POST', '/document-requests', {
      contacts: [victim.id],
      items: [{ label: 'Of the victim' }],
    })
  ).body.results;
  const contract = await contracts.send({
    title: 'Of the victim',
    signers: [{ contact: victim.id }],
  });
  return {
    'GET /contracts/:id': { id: contract.id },
    'POST /contracts/:id/file': { id: contract.id },
    'POST /contracts/:id/download': { id: contract.id },
    'GET /contracts/:id/file': { id: contract.id },
    'POST /contracts/:id/consent': { id: contract.id },
    'PUT /contracts/:id/values': { id: contract.id },
    'POST /contracts/:id/sign': { id: contract.id },
    'POST /contracts/:id/decline': { id: contract.id },
    'GET /documents/:id': { id: shared.id },
    'POST /documents/:id/download': { id: shared.id },
    'GET /documents/:id/file': { id: shared.id },
    'GET /document-requests/:id': { id: request.id },
    'PATCH /uploads/:key': { key },
    'GET /uploads/:key': { key },
    'DELETE /uploads/:key': { key },
    'DELETE /sessions/:id': { id: other },
    'GET /apps/:app/items': { app: 'briefs' },
    'GET /apps/:app/items/:item': { app: 'briefs', item: brief.documentId },
    'POST /identities/:provider/start': { provider: victim.id },
    'DELETE /identities/:id': { id: victim.id },
  };
};

/** Bodies that would be right if it were the caller's own. */
const rightBodies: Record<string, object> = {
  'POST /contracts/:id/consent': { version: 'x' },
  'PUT /contracts/:id/values': { values: {} },
  'POST /contracts/:id/sign': {
    signature: typed('Mallory'),
    consent: 'x',
    documentSha256: '0'.repeat(64),
  },
  'POST /contracts/:id/decline': { reason: 'Mine now' },
};

/** Bodies that change something of the caller's own, whoever else's id is put into them. */
const bodies: Record<string, (victim: string) => object> = {
  'PUT /profile': (id) => ({ id, name: 'Mallory' }),
  'PUT /profile/picture': (id) => ({ contact: id, image: null }),
  'PUT /contracts/signature': (id) => ({ contact: id, signature: null, initials: null }),
  'PUT /password': (id) => ({ contact: id, password }),
};

/** Bodies that are no JSON: tests of their own put foreign ids into them. */
const notJson: Record<string, number> = { 'POST /documents': 415, 'POST /uploads': 412 };

const clientRoutes = async () =>
  (await portal.server.call<Route[]>('routes')).filter(({ strategies }) =>
    strategies.includes('client-portal-session')
  );

describe('what is another client’s', () => {
  it('[D12] is out of reach on every route that takes an id', async () => {
    const ids = await foreignIds();
    const stranger = await portal.join(someone('stranger'));
    const unthought: string[] = [];
    for (const { method, path } of await clientRoutes()) {
      const key = `${method} ${path}`;
      if (!path.includes(':')) continue;
      const own = ids[key];
      if (!own) {
        unthought.push(key);
        continue;
      }
      const url = path.replace(/:(\w+)/g, (_, name: string) => own[name] ?? 'missing');
      const body = method === 'GET' ? undefined : (rightBodies[key] ?? {});
      const answer = await as(stranger.cookie, method, url, body);
      // a list shows none of it, everything else is not there
      if (answer.status === 200) expect(answer.text).not.toContain('Of the victim');
      // without a ticket of its own it is not even looked for
      else expect([key, answer.status]).toEqual([key, /^GET .*\/file$/.test(key) ? 403 : 404]);
    }
    expect(unthought).toEqual([]);
  });

  it('[D12] is not changed by an id in a body, a query or a header', async () => {
    const victim = await withPassword(password);
    const stranger = await portal.join(someone('stranger'));
    const before = (await portal.admin('GET', `/contacts/${victim.id}`)).body.contact;
    const unthought: string[] = [];
    for (const { method, path } of await clientRoutes()) {
      if (path.includes(':') || method === 'GET' || method === 'DELETE') continue;
      const refusal = notJson[`${method} ${path}`];
      const body = refusal ? { id: victim.id } : bodies[`${method} ${path}`]?.(victim.id);
      if (!body) {
        unthought.push(`${method} ${path}`);
        continue;
      }
      const answer = await portal.client(method, `${path}?contact=${victim.id}&id=${victim.id}`, {
        headers: { cookie: stranger.cookie, 'x-contact': victim.id },
        body,
      });
      expect([path, answer.status]).toEqual([path, refusal ?? 400]);
    }
    expect(unthought).toEqual([]);
    expect((await portal.admin('GET', `/contacts/${victim.id}`)).body.contact).toEqual(before);
  });

  it('[D12] needs a session: every route that is not public refuses without one', async () => {
    const routes = (await portal.server.call<Route[]>('routes')).filter(
      ({ side }) => side === 'content-api'
    );
    const open = routes
      .filter(({ isPublic }) => isPublic)
      .map(({ method, path }) => `${method} ${path}`);
    expect(open.sort()).toEqual([
      'GET /auth/oidc/:provider/callback',
      'GET /auth/oidc/:provider/start',
      'GET /domain/allowed',
      // says what the routes are, and nothing of what is behind them
      'GET /openapi.json',
      'GET /portal',
      'GET /verify/certificate',
      'POST /auth/code/verify',
      'POST /auth/link/open',
      'POST /auth/link/redeem',
      'POST /auth/link/renew',
      'POST /auth/login-mail',
      'POST /auth/password',
      'POST /auth/password/forgot',
      'POST /auth/password/open',
      'POST /auth/password/reset',
      'POST /auth/view-as',
      'POST /verify',
    ]);
    for (const { method, path, isPublic } of routes) {
      if (isPublic) continue;
      const url = path.replace(/:\w+/g, 'x');
      const body = method === 'GET' ? {} : { body: {} };
      expect([path, (await portal.client(method, url, body)).status]).toEqual([path, 401]);
      const foreign = { origin: 'https://evil.example', cookie: 'client-portal=cps_x' };
      expect([
        path,
        (await portal.client(method, url, { ...body, headers: foreign })).status,
      ]).toEqual([path, 403]);
    }
  });

  it('[D12] does not show at Strapi’s own endpoints', async () => {
    const { cookie } = await portal.join(someone());
    for (const path of [
      '/api/users/me?populate=*',
      '/api/users?filters[email][$contains]=portal',
      '/api/users',
    ]) {
      const answer = await fetch(`${portal.url}${path}`, { headers: { cookie } });
      expect([path, answer.status]).toEqual([path, 403]);
    }
    for (const type of [
      'sessions',
      'magic-tokens',
      'contacts',
      'grants',
      'app-permissions',
      'identities',
    ]) {
      const answer = await fetch(`${portal.url}/api/client-portal/${type}?populate=*`);
      expect([401, 404]).toContain(answer.status);
    }
  });
});
