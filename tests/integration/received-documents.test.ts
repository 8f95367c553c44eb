import { clientsOf } from '../support/client';
import { filesOf, png } from '../support/files';
import { eventually, someone, startPortal, type Portal } from '../support/portal';

let portal: Portal;
const clients = clientsOf(() => portal);
const files = filesOf(() => portal);
beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal.close());

const list = async (cookie: string) => (await clients.as(cookie, 'GET', '/documents')).body;

describe('documents that clients send', () => {
  it('[J5] [J7] arrive under Received > Client Portal, and admins are told once for five minutes', async () => {
    const { id, cookie } = await portal.join(someone());
    await portal.admin('POST', '/received/seen', {});
    await portal.advance(1000);
    const sent = await files.send(cookie, [
      { name: 'pass.png', bytes: png(), type: 'image/png' },
      { name: 'notes.txt', bytes: 'Grüße', type: 'text/plain' },
    ]);
    expect([sent.status, sent.body.results?.length]).toEqual([201, 2]);
    expect(sent.body.results[0]).toMatchObject({
      direction: 'received',
      state: 'ready',
      isNew: false,
    });
    await files.send(cookie, [
      { name: 'more.csv', bytes: 'a,b\n1,2\n', type: 'application/vnd.ms-excel' },
    ]);
    const own = (await portal.admin('GET', `/contacts/${id}/documents?direction=received`)).body;
    expect(own.results.map((one: { path: string[] }) => one.path)).toEqual(
      Array(3).fill(['Received', 'Client Portal'])
    );
    const inbox = (await portal.admin('GET', `/received?contact=${id}`)).body;
    expect([inbox.pagination.total, inbox.newTotal >= 3, inbox.results[0].isNew]).toEqual([
      3,
      true,
      true,
    ]);
    await portal.advance(5 * 60_000);
    const told = await eventually(() =>
      Promise.resolve(
        portal.mailbox
          .to('admin@example.org')
          .filter(({ mail }) => /3 new documents/.test(mail.subject ?? ''))
      ).then((mails) => mails.length > 0 && mails)
    );
    expect(told).toHaveLength(1);
    expect(told[0]?.mail.text).toContain('pass.png, notes.txt, more.csv');

    const [newest] = inbox.results;
    await portal.admin('PUT', `/documents/${newest.id}`, { dealtWith: true });
    const left = (await portal.admin('GET', `/received?contact=${id}`)).body;
    expect(left.pagination.total).toBe(2);
    const done = (await portal.admin('GET', `/received?contact=${id}&state=done`)).body;
    expect(done.results[0].dealtWith.by).toBe('Robin Hale');
  });

  it('[I4] refuses uploads with the paper clip off', async () => {
    const { id, cookie } = await portal.join(someone());
    await portal.admin('PUT', `/contacts/${id}/permissions`, { uploadsAllowed: false });
    const refused = await files.send(cookie, [{ name: 'a.png', bytes: png() }]);
    expect([refused.status, files.code(refused)]).toEqual([403, 'uploads_off']);
    expect((await list(cookie)).uploads.allowed).toBe(false);
  });

  it('[J6] takes no more than there is room for', async () => {
    const { cookie } = await portal.join(someone());
    const before = (await portal.admin('GET', '/settings/documents')).body;
    await portal.admin('PUT', '/settings/documents', {
      ...before,
      maxFileMegabytes: 1,
      maxContactMegabytes: 1,
    });
    await eventually(async () => (await list(cookie)).uploads.maxSize === 1_000_000);
    const text = (bytes: number) => ({ name: 'long.txt', bytes: 'x'.repeat(bytes) });
    expect(files.code(await files.send(cookie, [text(1_000_001)]))).toBe('file_too_large');
    expect((await files.send(cookie, [text(600_000)])).status).toBe(201);
    const parallel = await Promise.all([1, 2, 3].map(() => files.send(cookie, [text(300_000)])));
    expect(parallel.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(files.code(await files.send(cookie, [text(200_000)]))).toBe('quota_exceeded');
    // Nor is there for anybody, when all together have as much as they may.
    await portal.admin('PUT', '/settings/documents', { ...before, maxTotalMegabytes: 1 });
    const other = await portal.join(someone());
    await eventually(async () => {
      const { left } = (await list(other.cookie)).uploads;
      return left !== null && left < 200_000;
    });
    expect(files.code(await files.send(other.cookie, [text(200_000)]))).toBe('quota_exceeded');
    const shared = await files.share(other.id, [text(200_000)]);
    expect(files.code(shared)).toBe('quota_exceeded');
    await portal.admin('PUT', '/settings/documents', before);
  });
});
