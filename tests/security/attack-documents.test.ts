import { clientsOf } from '../support/client';
import { filesOf, form, pdf, tusOf } from '../support/files';
import { someone, startPortal, type Portal } from '../support/portal';

const allowed = 'https://app.example';
let portal: Portal;
const clients = clientsOf(() => portal);
const files = filesOf(() => portal);
const tus = tusOf(() => portal);

beforeAll(async () => {
  portal = await startPortal({ env: { PORTAL_ALLOWED_ORIGINS: allowed } });
});
afterAll(() => portal.close());

describe('front ends of other origins', () => {
  it('[H4] get what they may and nobody else does; never with the cookie', async () => {
    const { id, cookie } = await portal.join(someone());
    const [document] = (await files.share(id, [{ name: 'a.pdf', bytes: pdf() }])).body.results;
    const { link, secret } = await clients.magicLink(id);
    const entered = await clients.post(
      '/auth/link/redeem',
      { link, secret },
      { 'x-portal-session': 'bearer', origin: allowed }
    );
    const authorization = `Bearer ${entered.body.session.token}`;
    const { body } = await portal.client('POST', `/documents/${document.id}/download`, {
      headers: { authorization, origin: allowed },
    });
    const place = (await tus.create(cookie, 'a.pdf', 10)).headers.get('location') ?? '';
    const step = {
      'tus-resumable': '1.0.0',
      'upload-offset': '3',
      'content-type': 'application/offset+octet-stream',
    };
    const tries: [string, string, number][] = [
      ['GET', body.url, 200],
      ['GET', `${body.url}x`, 403],
      ['HEAD', place, 200],
      ['PATCH', place, 409],
      ['HEAD', place.replace(/.$/, '_'), 404],
      ['DELETE', place, 204],
    ];
    for (const [method, path, status] of tries) {
      const ask = (headers: Record<string, string>) =>
        fetch(new URL(path, portal.url), {
          method,
          headers: { ...step, ...headers },
        });
      for (const origin of ['https://evil.example', 'null', `${allowed}.evil.example`]) {
        const foreign = await ask({ authorization, origin });
        expect([method, origin, foreign.status]).toEqual([method, origin, 403]);
        expect(foreign.headers.get('access-control-allow-origin')).toBeNull();
      }
      expect((await ask({ cookie, origin: allowed })).status).toBe(403);
      const own = await ask({ authorization, origin: allowed });
      expect([method, path, own.status]).toEqual([method, path, status]);
      expect(own.headers.get('access-control-allow-origin')).toBe(allowed);
      expect(own.headers.get('access-control-allow-credentials')).toBeNull();
    }
  });
});

describe('downloads', () => {
  it('[J8] end with the version, the sharing and the document that they are of', async () => {
    const { id, cookie } = await portal.join(someone());
    const [{ id: document }] = (await files.share(id, [{ name: 'a.pdf', bytes: pdf('one') }])).body
      .results;
    const next = form([{ name: 'b.pdf', bytes: pdf('two') }]);
    await portal.adminSend('POST', `/documents/${document}/versions`, next);
    const ask = async (body: object) =>
      String((await clients.as(cookie, 'POST', `/documents/${document}/download`, body)).body.url);
    const [old, present] = [await ask({ version: 1 }), await ask({})];
    const status = async (url: string) => (await files.fetchAs(cookie, url)).status;
    expect(await (await files.fetchAs(cookie, old)).text()).toContain('(one)');
    await portal.admin('DELETE', `/documents/${document}/versions/1`);
    expect([await status(old), await status(present)]).toEqual([404, 200]);
    await portal.admin('PUT', `/documents/${document}`, { shared: false });
    expect(await status(present)).toBe(404);
    await portal.admin('PUT', `/documents/${document}`, { shared: true });
    await portal.admin('DELETE', `/documents/${document}`);
    expect(await status(present)).toBe(404);
    await clients.as(cookie, 'DELETE', '/session');
    await portal.admin('POST', `/documents/${document}/restore`);
    expect(await status(present)).toBe(401);
  });

  it.each([
    ['a%0d%0aSet-Cookie: x.pdf', 'a%0d%0aSet-Cookie_ x.pdf'],
    ['．．／．．＼＂; filename=evil.exe; x=＂.pdf', '.._..__; filename=evil.exe; x=_.pdf'],
    ['試験 é.pdf', '__ e.pdf'],
  ])('[J8] name %p in a header that says nothing else', async (name, ascii) => {
    const { id, cookie } = await portal.join(someone());
    await files.send(cookie, [{ name, bytes: pdf() }]);
    const [document] = (await portal.admin('GET', `/received?contact=${id}`)).body.results;
    const { url } = (await clients.as(cookie, 'POST', `/documents/${document.id}/download`)).body;
    const header = (await files.fetchAs(cookie, url)).headers.get('content-disposition') ?? '';
    const [plain, extended = ''] = header.split("; filename*=UTF-8''");
    expect(plain).toBe(`attachment; filename="${ascii}"`);
    expect(decodeURIComponent(extended)).toBe(document.name);
  });
});

describe('changes at the same moment', () => {
  it('[J3] number every version once, and the last one is there', async () => {
    const { id, cookie } = await portal.join(someone());
    const [{ id: document }] = (await files.share(id, [{ name: 'a.pdf', bytes: pdf() }])).body
      .results;
    const next = () => form([{ name: 'b.pdf', bytes: pdf() }]);
    const all = await Promise.all([
      ...Array.from({ length: 4 }, () =>
        portal.adminSend('POST', `/documents/${document}/versions`, next())
      ),
      ...Array.from({ length: 6 }, (_, n) =>
        portal.admin('PUT', `/documents/${document}`, { shared: n % 2 === 0, notify: false })
      ),
      ...Array.from({ length: 4 }, () =>
        clients.as(cookie, 'POST', `/documents/${document}/download`)
      ),
    ]);
    expect(all.filter(({ status }) => status >= 500)).toEqual([]);
    const { body } = await portal.admin('GET', `/documents/${document}`);
    expect(body.versions.map(({ number }: { number: number }) => number)).toEqual([5, 4, 3, 2, 1]);
    expect(body.version).toBe(5);
  });

  it('[J6] never go over the quota, whatever way the files take', async () => {
    const { id, cookie } = await portal.join(someone());
    const settings = (await portal.admin('GET', '/settings/documents')).body;
    await portal.admin('PUT', '/settings/documents', { ...settings, maxContactMegabytes: 1 });
    const file = Buffer.concat([pdf(), Buffer.alloc(150_000, 7)]);
    const resumed = async () => {
      const made = await tus.create(cookie, 'a.pdf', file.length);
      if (made.status !== 201) return made.status;
      return (await tus.patch(cookie, made.headers.get('location') ?? '', 0, file)).status;
    };
    const plain = async () => (await files.send(cookie, [{ name: 'a.pdf', bytes: file }])).status;
    const all = await Promise.all(
      Array.from({ length: 20 }, (_, n) => (n % 2 === 0 ? plain() : resumed()))
    );
    await portal.admin('PUT', '/settings/documents', settings);
    const taken = all.filter((status) => status === 201 || status === 204).length;
    expect(all.filter((status) => status === 413)).toHaveLength(20 - taken);
    expect(taken).toBeGreaterThan(0);
    expect(taken).toBeLessThanOrEqual(6);
    const { body } = await portal.admin('GET', `/received?contact=${id}`);
    expect(body.pagination.total).toBe(taken);
  });
});

describe('who looks as a client', () => {
  it('[X7] begins, continues and finishes no upload', async () => {
    const { id, cookie } = await portal.join(someone());
    const place = (await tus.create(cookie, 'a.pdf', 10)).headers.get('location') ?? '';
    const made = await portal.admin('POST', `/contacts/${id}/view-as`);
    const [, link, secret] = /\/view-as\/([\w-]+)#([\w-]+)$/.exec(made.body.url) ?? [];
    const { session } = (await clients.post('/auth/view-as', { link, secret })).body;
    for (const method of ['HEAD', 'PATCH', 'DELETE']) {
      const headers = { authorization: `Bearer ${session.token}` };
      expect((await tus.send('', method, place, headers)).status).toBe(403);
    }
    expect((await tus.head(cookie, place)).status).toBe(200);
  });
});
