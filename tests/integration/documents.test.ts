import { clientsOf } from '../support/client';
import { docx, filesOf, form, pdf } from '../support/files';
import { eventually, someone, startPortal, type Portal } from '../support/portal';

let portal: Portal;
const clients = clientsOf(() => portal);
const files = filesOf(() => portal);
beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal.close());

const contract = { name: 'Plan für Ämter 計画.pdf', bytes: pdf('Plan'), type: 'application/pdf' };
const list = async (cookie: string, query = '') =>
  (await clients.as(cookie, 'GET', `/documents${query}`)).body;
const download = async (cookie: string, id: string, body: object = {}) =>
  (await clients.as(cookie, 'POST', `/documents/${id}/download`, body)).body;

describe('documents that the agency shares', () => {
  it('[J1] [J2] [J4] [C8] [C9] shares on upload, gives access, mails one link that opens it', async () => {
    const address = someone('shared');
    const { id } = (await portal.admin('POST', '/contacts', { email: address, name: 'Ann Lee' }))
      .body;
    const answer = await files.share(id, [contract, { name: 'b.docx', bytes: docx() }], {
      shared: 'true',
      folder: 'Plans',
      message: 'Please have a look',
    });
    expect([answer.status, answer.text]).toEqual([201, expect.any(String)]);
    expect(answer.body.offer).toEqual({ activated: true, sent: true, notSent: null });
    expect(answer.body.results[0]).toMatchObject({
      name: 'Plan für Ämter 計画.pdf',
      path: ['Sent', 'Plans'],
      type: 'application/pdf',
      preview: 'pdf',
      shared: true,
      state: 'ready',
      firstSeenAt: null,
      downloads: 0,
    });
    const { link, mail } = await portal.mailbox.waitFor(address, 1);
    expect(mail.text).toContain('Please have a look');
    const login = await clients.redeem(link);
    expect(login.body.target).toEqual({ app: 'documents', item: answer.body.results[0].id });
    const cookie = clients.cookie(login);
    const seen = await list(cookie);
    expect(seen.results.map((one: { name: string }) => one.name)).toEqual([
      'b.docx',
      contract.name,
    ]);
    expect(seen.results[0]).toMatchObject({ isNew: true, folder: 'Plans', from: 'Robin Hale' });
    expect(seen.folders).toEqual([{ direction: 'sent', folder: 'Plans', total: 2 }]);
    const home = (await clients.as(cookie, 'GET', '/home')).body;
    expect(home.cards.find((card: { app: string }) => card.app === 'documents').total).toBe(2);
  });

  it('[J3] keeps what is not ticked internal, shares and takes back later', async () => {
    const { id, cookie } = await portal.join(someone());
    const { body } = await files.share(id, [contract], {});
    const [document] = body.results;
    expect([document.shared, body.offer]).toEqual([false, null]);
    expect((await list(cookie)).results).toEqual([]);
    expect((await clients.as(cookie, 'GET', `/documents/${document.id}`)).status).toBe(404);
    expect((await clients.as(cookie, 'POST', `/documents/${document.id}/download`)).status).toBe(
      404
    );

    const shared = await portal.admin('PUT', `/documents/${document.id}`, { shared: true });
    expect(shared.body.offer).toMatchObject({ sent: true });
    expect((await list(cookie)).results).toHaveLength(1);
    await files.share(id, [{ name: 'later.pdf', bytes: pdf() }]);
    await portal.admin('PUT', `/documents/${document.id}`, { shared: false });
    await portal.admin('PUT', `/documents/${document.id}`, { shared: true });
    expect((await list(cookie)).results[0].name).toBe(contract.name);
    const { url } = await download(cookie, document.id);
    await portal.admin('PUT', `/documents/${document.id}`, { shared: false });
    expect((await list(cookie)).results).toHaveLength(1);
    expect((await files.fetchAs(cookie, url)).status).toBe(404);
    const again = await portal.admin('PUT', `/documents/${document.id}`, { shared: true });
    expect(again.body.offer).toMatchObject({ sent: false, notSent: 'sent_before' });
  });

  it('[J8] [J9] downloads by a URL of one minute and one session, and counts the client alone', async () => {
    const { id, cookie } = await portal.join(someone());
    const other = await portal.join(someone());
    const { results } = (await files.share(id, [contract])).body;
    const [document] = results;

    const admin = (await portal.admin('POST', `/documents/${document.id}/download`, {})).body;
    expect(Buffer.from(await (await fetch(admin.url)).arrayBuffer())).toEqual(contract.bytes);
    expect((await portal.admin('GET', `/documents/${document.id}`)).body).toMatchObject({
      firstSeenAt: null,
      downloads: 0,
    });

    const { url } = await download(cookie, document.id);
    const got = await files.fetchAs(cookie, url);
    expect(Buffer.from(await got.arrayBuffer())).toEqual(contract.bytes);
    expect(Object.fromEntries(got.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(contract.bytes.length),
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, no-store',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(got.headers.get('content-disposition')).toBe(
      `attachment; filename="Plan fur Amter __.pdf"; filename*=UTF-8''Plan%20f%C3%BCr%20%C3%84mter%20%E8%A8%88%E7%94%BB.pdf`
    );
    expect((await files.fetchAs(other.cookie, url)).status).toBe(403);
    expect((await fetch(url)).status).toBe(401);

    const view = await download(cookie, document.id, { disposition: 'inline' });
    const shown = await files.fetchAs(cookie, view.url);
    expect(shown.headers.get('content-disposition')).toMatch(/^inline/);
    await shown.arrayBuffer();
    const { body: activity } = await eventually(async () => {
      const seen = await portal.admin('GET', `/documents/${document.id}/activity`);
      return seen.body.results.length >= 5 && seen;
    });
    expect(activity.results.map((one: { activity: string }) => one.activity)).toEqual([
      'viewed',
      'downloaded',
      'offered',
      'shared',
      'uploaded',
    ]);
    expect((await portal.admin('GET', `/documents/${document.id}`)).body.downloads).toBe(1);
    const trail = (await portal.admin('GET', `/contacts/${id}/activity`)).body.results;
    expect(trail[0]).toMatchObject({
      action: 'document.viewed',
      data: { document: document.id },
      person: { file: contract.name, address: expect.any(String) },
    });

    await portal.advance(61_000);
    expect((await files.fetchAs(cookie, url)).status).toBe(403);
  });

  it('[J8] answers ranges, and goes on with a download after its minute', async () => {
    const { id, cookie } = await portal.join(someone());
    const [document] = (await files.share(id, [contract])).body.results;
    const { url } = await download(cookie, document.id);
    const part = await files.fetchAs(cookie, url, { range: 'bytes=10-19' });
    expect([part.status, part.headers.get('content-range')]).toEqual([
      206,
      `bytes 10-19/${contract.bytes.length}`,
    ]);
    expect(Buffer.from(await part.arrayBuffer())).toEqual(contract.bytes.subarray(10, 20));
    const etag = part.headers.get('etag') ?? '';
    expect((await files.fetchAs(cookie, url, { range: 'bytes=999999-' })).status).toBe(416);
    await portal.advance(61_000);
    const rest = await files.fetchAs(cookie, url, { range: 'bytes=20-', 'if-range': etag });
    expect(Buffer.from(await rest.arrayBuffer())).toEqual(contract.bytes.subarray(20));
    expect((await files.fetchAs(cookie, url, { range: 'bytes=0-', 'if-range': etag })).status).toBe(
      403
    );
    expect((await files.fetchAs(cookie, url, { range: 'bytes=20-' })).status).toBe(403);
  });

  it('[J1] replaces with a new version, keeps, restores and removes old ones', async () => {
    const { id, cookie } = await portal.join(someone());
    const [document] = (await files.share(id, [contract])).body.results;
    await clients.as(cookie, 'GET', `/documents/${document.id}`);
    expect((await list(cookie)).results[0].isNew).toBe(false);
    const next = { name: 'Plan 2.pdf', bytes: pdf('Second') };
    const replaced = await portal.adminSend(
      'POST',
      `/documents/${document.id}/versions`,
      form([next], { notify: 'true', message: 'Now with dates' })
    );
    expect(replaced.body).toMatchObject({ version: 2, name: 'Plan 2.pdf', offer: { sent: true } });
    expect((await list(cookie)).results[0]).toMatchObject({ isNew: true, version: 2 });
    const old = await download(cookie, document.id, { version: 1 });
    const first = await files.fetchAs(cookie, old.url);
    expect(Buffer.from(await first.arrayBuffer())).toEqual(contract.bytes);
    const restored = await portal.admin('POST', `/documents/${document.id}/versions/1/restore`, {});
    expect(restored.body).toMatchObject({ version: 3, name: contract.name });
    expect(restored.body.versions.map((one: { number: number }) => one.number)).toEqual([3, 2, 1]);
    expect((await portal.admin('DELETE', `/documents/${document.id}/versions/3`)).status).toBe(409);
    const removed = await portal.admin('DELETE', `/documents/${document.id}/versions/2`);
    expect(removed.body.versions).toHaveLength(2);
    expect((await download(cookie, document.id, { version: 2 })).error.status).toBe(404);
  });

  it('[J1] renames with the extension kept, moves, deletes and brings back', async () => {
    const { id, cookie } = await portal.join(someone());
    const [document] = (await files.share(id, [contract])).body.results;
    const change = (body: object) => portal.admin('PUT', `/documents/${document.id}`, body);
    expect((await change({ name: 'Offer', folder: 'New' })).body).toMatchObject({
      name: 'Offer.pdf',
      path: ['Sent', 'New'],
    });
    expect((await change({ name: 'evil.exe' })).body).toMatchObject({
      error: { details: { code: 'file_name_not_allowed' } },
    });
    expect(
      (await portal.admin('DELETE', `/documents/${document.id}`)).body.deletedAt
    ).not.toBeNull();
    expect((await list(cookie)).results).toEqual([]);
    const bin = await portal.admin('GET', `/contacts/${id}/documents?deleted=true`);
    expect(bin.body.results).toHaveLength(1);
    await portal.admin('POST', `/documents/${document.id}/restore`, {});
    expect((await list(cookie)).results).toHaveLength(1);
  });

  it('[C11] [J4] shares with several at once, after a forecast, and says who sees a file', async () => {
    const off = someone('off');
    const disabled = await portal.join(someone());
    await portal.admin('POST', `/contacts/${disabled.id}/access`, { enabled: false });
    const { id: fresh } = (await portal.admin('POST', '/contacts', { email: off })).body;
    const contacts = [fresh, disabled.id];
    const forecast = (await portal.admin('POST', '/documents/forecast', { contacts })).body;
    expect(forecast).toMatchObject({ total: 2, mailed: 1, activated: 1 });
    expect(forecast.entries[1]).toMatchObject({ outcome: 'no-mail', reason: 'access_disabled' });
    const given = await portal.adminSend(
      'POST',
      '/documents',
      form([contract], { contacts: JSON.stringify(contacts), shared: 'true' })
    );
    expect([given.status, given.body.documents.length]).toEqual([202, 2]);
    await portal.mailbox.waitFor(off, 1);
    const audience = await portal.admin('GET', `/documents/${given.body.documents[0]}/audience`);
    expect(audience.body.results.map((one: { why: string }) => one.why).sort()).toEqual([
      'access-off',
      'shared',
    ]);
  });

  it('[I1] [D12] goes with its app, and answers nobody else', async () => {
    const { id, cookie } = await portal.join(someone());
    const other = await portal.join(someone());
    const [document] = (await files.share(id, [contract])).body.results;
    for (const path of ['', '/download']) {
      const method = path ? 'POST' : 'GET';
      expect(
        (await clients.as(other.cookie, method, `/documents/${document.id}${path}`)).status
      ).toBe(404);
    }
    await portal.admin('PUT', `/contacts/${id}/permissions`, { overrides: { documents: false } });
    expect((await clients.as(cookie, 'GET', '/documents')).status).toBe(403);
    const { apps } = (await clients.session(cookie)).body;
    expect(apps.map((app: { id: string }) => app.id)).not.toContain('documents');
    await portal.admin('PUT', `/contacts/${id}/permissions`, { overrides: { documents: null } });
    expect((await list(cookie)).results).toHaveLength(1);
  });
});

describe('documents by code of the site', () => {
  it('[J2] [X6] shares, files and asks through the plugin’s service', async () => {
    const address = someone('code');
    const { id } = (await portal.admin('POST', '/contacts', { email: address })).body;
    const made = await portal.server.call<{ offer: { sent: boolean }; received: string[] }>(
      'documentsByCode',
      { contact: id, text: 'Hello' }
    );
    expect(made).toEqual({ offer: expect.objectContaining({ sent: true }), received: ['in.txt'] });
    await portal.mailbox.waitFor(address, 2);
    const { results } = (await portal.admin('GET', `/contacts/${id}/documents`)).body;
    expect(results.map((one: { path: string[] }) => one.path[0]).sort()).toEqual([
      'Received',
      'Sent',
    ]);
  });
});
