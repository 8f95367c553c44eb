import { connect } from 'node:net';
import { clientsOf } from '../support/client';
import { filesOf, pdf, tusOf } from '../support/files';
import { eventually, someone, startPortal, type Portal } from '../support/portal';

let portal: Portal;
const clients = clientsOf(() => portal);
const files = filesOf(() => portal);
const tus = tusOf(() => portal);
const stored = async () => (await portal.server.call<unknown[]>('stored')).length;
const total = async (id: string) =>
  (await portal.admin('GET', `/received?contact=${id}`)).body.pagination.total;

beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal.close());

const later = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Writes to the connection itself, each piece once `ready` says so. @returns the status; 0: no answer */
const onTheWire = (
  pieces: (string | Buffer)[],
  { hangUp = false, ready }: { hangUp?: boolean; ready?: (index: number) => Promise<void> } = {}
) =>
  new Promise<number>((resolve) => {
    const socket = connect(Number(new URL(portal.url).port), '127.0.0.1');
    let answer = '';
    socket.on('data', (chunk) => {
      answer += String(chunk);
      socket.destroy();
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(Number(/^HTTP\/1.1 (\d+)/.exec(answer)?.[1] ?? 0)));
    void (async () => {
      for (const [index, piece] of pieces.entries()) {
        await ready?.(index);
        await new Promise<void>((resolve) => socket.write(piece, () => resolve()));
      }
      if (hangUp) socket.destroy();
    })();
  });

const requestTo = (path: string, login: string, length: number) =>
  `POST ${path} HTTP/1.1\r\nHost: ${new URL(portal.url).host}\r\n${login}\r\n` +
  `Content-Type: multipart/form-data; boundary=x\r\nContent-Length: ${length}\r\n\r\n`;
const filePart = (disposition: string, type = 'Content-Type: application/pdf\r\n') =>
  Buffer.concat([
    Buffer.from(`--x\r\nContent-Disposition: ${disposition}\r\n${type}\r\n`),
    pdf(),
    Buffer.from('\r\n'),
  ]);
const named = 'form-data; name="files"; filename="a.pdf"';
const textPart = (name: string, value: string) =>
  Buffer.from(`--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`);
const last = Buffer.from('--x--\r\n');

describe('multipart bodies', () => {
  const mixed = 'Content-Type: multipart/mixed; boundary=y\r\n';
  const cases: [string, number, () => Buffer[]][] = [
    ['takes a part that says no type', 201, () => [filePart(named, ''), last]],
    [
      'takes a name in the extended form',
      201,
      () => [filePart(`form-data; name="files"; filename*=UTF-8''%e2%82%ac.pdf`), last],
    ],
    [
      'believes the extended name where both are given',
      400,
      () => [filePart(`${named}; filename*=UTF-8''b.exe`), last],
    ],
    [
      'refuses a zero byte',
      400,
      () => [filePart(`form-data; name="files"; filename*=UTF-8''a%00.pdf`), last],
    ],
    ['refuses parts within a part', 400, () => [filePart('form-data; name="files"', mixed), last]],
    ['refuses a file of no field', 400, () => [filePart('form-data; filename="a.pdf"'), last]],
    ['refuses a body without its end', 400, () => [filePart(named)]],
    [
      'refuses ten thousand fields',
      400,
      () => [
        filePart(named),
        ...Array.from({ length: 10_000 }, (_, n) => textPart(`f${n}`, '')),
        last,
      ],
    ],
    [
      'refuses a huge field',
      400,
      () => [filePart(named), textPart('item', 'x'.repeat(5_000_000)), last],
    ],
    [
      'refuses a field twice',
      400,
      () => [filePart(named), textPart('item', 'x'), textPart('item', 'x'), last],
    ],
    [
      'refuses all when the last one is bad',
      400,
      () => [filePart(named), filePart(named.replace('.pdf', '.exe')), last],
    ],
  ];
  it.each(cases)('[J5] %s: %p', async (_, status, make) => {
    const { id, cookie } = await portal.join(someone());
    const before = await stored();
    const body = Buffer.concat(make());
    const head = requestTo('/api/client-portal/documents', `Cookie: ${cookie}`, body.length);
    expect(await onTheWire([head, body])).toBe(status);
    const kept = status === 201 ? 1 : 0;
    expect([await total(id), (await stored()) - before]).toEqual([kept, kept]);
  });

  it('[J8] keeps nothing of those who hang up, wherever they do', async () => {
    const { id, cookie } = await portal.join(someone());
    const before = await stored();
    const body = Buffer.concat([filePart(named), last]);
    const head = requestTo('/api/client-portal/documents', `Cookie: ${cookie}`, body.length);
    await Promise.all(
      [0, 20, 60, 100, 300, 600, body.length - 1].map((length) =>
        onTheWire([head, body.subarray(0, length)], { hangUp: true })
      )
    );
    await eventually(async () => (await stored()) === before);
    expect(await total(id)).toBe(0);
  });
});

describe('uploads in parts', () => {
  it('[J8] given up at the moment in which they become documents are one or the other', async () => {
    const { id, cookie } = await portal.join(someone());
    const before = await stored();
    let documents = 0;
    for (let round = 0; round < 12; round += 1) {
      const place = (await tus.create(cookie, 'a.pdf', pdf().length)).headers.get('location') ?? '';
      const [sent, dropped] = await Promise.all([
        tus.patch(cookie, place, 0, pdf()),
        later(round * 2).then(() => tus.send(cookie, 'DELETE', place, {})),
      ]);
      const document = sent.headers.get('portal-document');
      expect(dropped.status).toBe(document ? 404 : 204);
      if (!document) continue;
      documents += 1;
      const { url } = (await clients.as(cookie, 'POST', `/documents/${document}/download`)).body;
      expect((await files.fetchAs(cookie, url)).status).toBe(200);
    }
    expect(await total(id)).toBe(documents);
    expect((await stored()) - before).toBe(documents);
  });

  it('[J5] refuse lengths, offsets and metadata that are none, and are not led astray', async () => {
    const { cookie } = await portal.join(someone());
    const name = `filename ${Buffer.from('a.pdf').toString('base64')}`;
    const create = async (more: Record<string, string>) =>
      (
        await tus.send(cookie, 'POST', '/api/client-portal/uploads', {
          'upload-length': '10',
          'upload-metadata': name,
          ...more,
        })
      ).status;
    for (const length of ['-1', '1.5', '1e3', '', '9007199254740993', '10, 10']) {
      expect([length, await create({ 'upload-length': length })]).toEqual([length, 400]);
    }
    const metadata = ['filename', 'filename !', `${name},${name}`, `__proto__ YQ==,${name}`];
    for (const text of metadata) {
      expect([text, await create({ 'upload-metadata': text })]).toEqual([text, 400]);
    }
    expect(await create({ 'upload-concat': 'partial' })).toBe(501);
    expect(await create({ 'tus-resumable': '0.2.2' })).toBe(400);
    const made = await tus.send(cookie, 'POST', '/api/client-portal/uploads', {
      'upload-length': String(pdf().length),
      'upload-metadata': name,
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'https',
    });
    const place = made.headers.get('location') ?? '';
    expect(place).toMatch(/^\/api\/client-portal\/uploads\/[a-z0-9]{32}$/);
    const patch = (more: Record<string, string>, body: Buffer | string = 'x') =>
      tus.send(
        cookie,
        'PATCH',
        place,
        { 'content-type': 'application/offset+octet-stream', 'upload-offset': '0', ...more },
        new Uint8Array(Buffer.from(body))
      );
    for (const offset of ['-1', '1.5', '', '0x0', '0, 0']) {
      expect([offset, (await patch({ 'upload-offset': offset })).status]).toEqual([offset, 400]);
    }
    expect((await patch({}, Buffer.concat([pdf(), Buffer.alloc(9)]))).status).toBe(413);
    for (const method of ['GET', 'DELETE']) {
      const over = await patch({ 'x-http-method-override': method, 'upload-offset': '5' });
      expect(over.status).toBe(409);
    }
    expect((await tus.head(cookie, place)).headers.get('upload-offset')).toBe('0');
    expect((await patch({}, pdf())).headers.get('portal-document')).toMatch(/^[a-z0-9]{24}$/);
  });
});

describe('a contact that is deleted while its files come in', () => {
  it('[J8] leaves neither documents nor files behind', async () => {
    const { id, cookie } = await portal.join(someone());
    const before = await stored();
    const start = filePart(named).subarray(0, -2);
    const body = Buffer.concat([start, Buffer.alloc(100_000), Buffer.from('\r\n'), last]);
    const pieces = [body.subarray(0, 50_000), body.subarray(50_000)];
    let isGone: () => void = () => undefined;
    const gone = new Promise<void>((resolve) => (isGone = resolve));
    const slowly = (path: string, login: string) =>
      onTheWire([requestTo(path, login, body.length), ...pieces], {
        ready: (index) => (index === 2 ? gone : Promise.resolve()),
      });
    const bearer = `Authorization: Bearer ${await portal.adminToken()}`;
    const both = Promise.all([
      slowly('/api/client-portal/documents', `Cookie: ${cookie}`),
      slowly(`/client-portal/contacts/${id}/documents`, bearer),
    ]);
    await eventually(async () => (await stored()) === before + 2);
    const uid = 'plugin::client-portal.contact';
    await portal.server.call('documents', { uid, action: 'delete', params: { documentId: id } });
    isGone();
    expect(await both).toEqual([404, 404]);
    expect(await stored()).toBe(before);
    expect((await portal.admin('GET', '/received')).status).toBe(200);
  });
});
