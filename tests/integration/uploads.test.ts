import { randomBytes } from 'node:crypto';
import { clientsOf } from '../support/client';
import { filesOf, pdf, tusOf } from '../support/files';
import { eventually, someone, startPortal, type Portal } from '../support/portal';

let portal: Portal;
const clients = clientsOf(() => portal);
const files = filesOf(() => portal);
const tus = tusOf(() => portal);
beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal.close());

/** A PDF of some size: what follows its end is nobody's business. */
const large = (bytes: number) => Buffer.concat([pdf(), randomBytes(bytes)]);
const stored = () => portal.server.call<{ key: string; size: number }[]>('stored');

const begin = async (cookie: string, size: number, name = 'scan.pdf') => {
  const created = await tus.create(cookie, name, size, { filetype: 'application/pdf' });
  if (created.status !== 201) throw new Error(await created.text());
  return created.headers.get('location') ?? '';
};
const bytesOf = async (cookie: string, id: string) => {
  const { url } = (await clients.as(cookie, 'POST', `/documents/${id}/download`)).body;
  return Buffer.from(await (await files.fetchAs(cookie, url)).arrayBuffer());
};

describe('resumable uploads', () => {
  it('[J5] takes a file in parts, and it is there to the byte', async () => {
    const { id, cookie } = await portal.join(someone());
    const file = large(300_000);
    const place = await begin(cookie, file.length);
    const first = await tus.patch(cookie, place, 0, file.subarray(0, 100_000));
    expect([first.status, first.headers.get('upload-offset')]).toEqual([204, '100000']);
    const head = await tus.head(cookie, place);
    expect([
      head.status,
      head.headers.get('upload-offset'),
      head.headers.get('upload-length'),
    ]).toEqual([200, '100000', String(file.length)]);
    const last = await tus.patch(cookie, place, 100_000, file.subarray(100_000));
    const document = last.headers.get('portal-document') ?? '';
    expect([last.status, document]).toEqual([204, expect.stringMatching(/^[a-z0-9]{24}$/)]);
    expect((await bytesOf(cookie, document)).equals(file)).toBe(true);
    expect((await portal.admin('GET', `/received?contact=${id}`)).body.results[0]).toMatchObject({
      name: 'scan.pdf',
      size: file.length,
    });
    const again = await tus.head(cookie, place);
    expect(again.headers.get('portal-document')).toBe(document);
  });

  it('[J5] goes on after a restart of the server, and makes one document of it', async () => {
    const { id, cookie } = await portal.join(someone());
    const file = large(200_000);
    const place = await begin(cookie, file.length);
    await tus.patch(cookie, place, 0, file.subarray(0, 50_000));
    await portal.server.kill();
    await portal.restart();
    expect((await tus.head(cookie, place)).headers.get('upload-offset')).toBe('50000');
    const last = await tus.patch(cookie, place, 50_000, file.subarray(50_000));
    expect((await bytesOf(cookie, last.headers.get('portal-document') ?? '')).equals(file)).toBe(
      true
    );
    expect((await portal.admin('GET', `/received?contact=${id}`)).body.pagination.total).toBe(1);
  });

  it('[J5] keeps what had come when the connection broke, and takes the rest', async () => {
    const { cookie } = await portal.join(someone());
    const file = large(400_000);
    const place = await begin(cookie, file.length);
    const stored = async () =>
      (await portal.server.call<{ size: number }[]>('stored')).reduce(
        (sum, { size }) => sum + size,
        0
      );
    const before = await stored();
    const half = new ReadableStream({
      start(controller) {
        controller.enqueue(new Uint8Array(file.subarray(0, 150_000)));
        void eventually(async () => (await stored()) > before).then(() =>
          controller.error(new Error('the line is dead'))
        );
      },
    });
    await expect(tus.patch(cookie, place, 0, half)).rejects.toThrow();
    const offset = await eventually(async () => {
      const head = await tus.head(cookie, place);
      return Number(head.headers.get('upload-offset') ?? 0);
    });
    expect(offset).toBeLessThanOrEqual(150_000);
    const last = await tus.patch(cookie, place, offset, file.subarray(offset));
    expect((await bytesOf(cookie, last.headers.get('portal-document') ?? '')).equals(file)).toBe(
      true
    );
  });

  it('[J5] lets one of several writers at the same moment through', async () => {
    const { cookie } = await portal.join(someone());
    const file = large(100_000);
    const place = await begin(cookie, file.length);
    const all = await Promise.all([1, 2, 3, 4].map(() => tus.patch(cookie, place, 0, file)));
    expect(all.filter(({ status }) => status === 204)).toHaveLength(1);
    expect(all.filter(({ status }) => status === 409)).toHaveLength(3);
  });

  it('[D12] [J8] is nobody else’s: neither its state nor its bytes', async () => {
    const { cookie } = await portal.join(someone());
    const other = await portal.join(someone());
    const place = await begin(cookie, 1000);
    const asked = await Promise.all([
      tus.head(other.cookie, place),
      tus.patch(other.cookie, place, 0, pdf()),
      tus.send(other.cookie, 'DELETE', place, {}),
      tus.send(cookie, 'GET', place, {}),
      tus.head('', place),
    ]);
    expect(asked.map(({ status }) => status)).toEqual([404, 404, 404, 404, 401]);
    expect((await tus.send(cookie, 'DELETE', place, {})).status).toBe(204);
    expect((await tus.head(cookie, place)).status).toBe(404);
  });

  it('[J6] refuses before the first byte, and after the last one, and keeps neither', async () => {
    const { id, cookie } = await portal.join(someone());
    const before = (await stored()).length;
    const code = async (answer: Response) => JSON.parse(await answer.text()).error.details.code;
    expect(await code(await tus.create(cookie, 'virus.exe', 10))).toBe('file_type_not_allowed');
    expect(await code(await tus.create(cookie, 'page.pdf', 10, { filetype: 'text/html' }))).toBe(
      'file_type_mismatch'
    );
    expect(await code(await tus.create(cookie, 'huge.pdf', 3_000_000_000))).toBe('file_too_large');
    expect(await code(await tus.create(cookie, 'none.pdf', 0))).toBe('file_empty');
    const page = Buffer.from('<html><script>alert(1)</script></html>');
    const place = await begin(cookie, page.length);
    const last = await tus.patch(cookie, place, 0, page);
    expect([last.status, await code(last)]).toEqual([400, 'file_type_mismatch']);
    const trail = (await portal.admin('GET', `/contacts/${id}/activity`)).body.results;
    expect(trail[0]).toMatchObject({
      action: 'upload.refused',
      data: { code: 'file_type_mismatch' },
    });
    expect((await tus.head(cookie, place)).status).toBe(404);
    expect((await stored()).length).toBe(before);
  });

  it('[J6] gives back the room of an upload whose beginning was refused', async () => {
    const { cookie } = await portal.join(someone());
    const left = async () => (await clients.as(cookie, 'GET', '/documents')).body.uploads.left;
    const before = await left();
    const refused = await tus.send(
      cookie,
      'POST',
      '/api/client-portal/uploads',
      {
        'upload-length': '100000',
        'upload-metadata': `filename ${Buffer.from('a.pdf').toString('base64')}`,
        'content-type': 'application/offset+octet-stream',
      },
      new Uint8Array(large(200_000))
    );
    expect(refused.status).toBe(413);
    await eventually(async () => (await left()) === before);
  });

  it('[J5] understands uploaders that call things otherwise, or say more', async () => {
    const { cookie } = await portal.join(someone());
    const file = pdf();
    const created = await tus.send(cookie, 'POST', '/api/client-portal/uploads', {
      'upload-length': String(file.length),
      'upload-metadata': [
        `name ${Buffer.from('Über.pdf').toString('base64')}`,
        `type ${Buffer.from('application/pdf').toString('base64')}`,
        `relativePath ${Buffer.from('null').toString('base64')}`,
      ].join(','),
    });
    expect(created.status).toBe(201);
    const last = await tus.patch(cookie, created.headers.get('location') ?? '', 0, file);
    const document = last.headers.get('portal-document');
    const { body } = await clients.as(cookie, 'GET', `/documents/${document}`);
    expect(body.name).toBe('Über.pdf');
  });

  it('[I4] [D3] ends with the paper clip, and with access, in the middle', async () => {
    const { id, cookie } = await portal.join(someone());
    const place = await begin(cookie, 1000);
    await portal.admin('PUT', `/contacts/${id}/permissions`, { uploadsAllowed: false });
    expect((await tus.patch(cookie, place, 0, pdf())).status).toBe(403);
    await portal.admin('PUT', `/contacts/${id}/permissions`, { uploadsAllowed: true });
    await portal.admin('POST', `/contacts/${id}/access`, { enabled: false });
    expect((await tus.patch(cookie, place, 0, pdf())).status).toBe(401);
  });

  it('[J8] sweeps what was never finished, and nothing that was acknowledged', async () => {
    const { cookie } = await portal.join(someone());
    const [document] = (await files.send(cookie, [{ name: 'a.pdf', bytes: pdf() }])).body.results;
    const place = await begin(cookie, 5000);
    await tus.patch(cookie, place, 0, pdf());
    const isThere = async () => (await stored()).some(({ key }) => place.endsWith(key));
    expect(await isThere()).toBe(true);
    await portal.advance(25 * 60 * 60 * 1000);
    await portal.server.call('cron', { job: 'documents-purge' });
    await eventually(async () => !(await isThere()));
    expect((await bytesOf(cookie, document.id)).equals(pdf())).toBe(true);
  });
});
