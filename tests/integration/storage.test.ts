import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { ListMultipartUploadsCommand } from '@aws-sdk/client-s3';
import { createLocalStorage } from '../../plugins/client-portal/server/src/foundation/storage/local';
import { createS3Storage } from '../../plugins/client-portal/server/src/foundation/storage/s3';
import type { Storage } from '../../plugins/client-portal/server/src/foundation/storage/storage';
import { filesOf, pdf } from '../support/files';
import { someone, startPortal } from '../support/portal';
import { s3IsAvailable, startS3, type S3Server } from '../support/s3';

const newKey = () => randomBytes(16).toString('hex');
const collect = async (stream: Readable) => {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks);
};
const pieces = async function* (bytes: Buffer, size = 100_000) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
};
const keysOf = async (storage: Storage) => {
  const keys: string[] = [];
  for await (const { key } of storage.list()) keys.push(key);
  return keys;
};

/** What every driver does, whatever it stands on. */
const contract = (name: string, open: () => Storage) =>
  describe(`[J8] storage: ${name}`, () => {
    it('gives back what it was given, whole and in ranges', async () => {
      const storage = open();
      const key = newKey();
      const bytes = randomBytes(12_000_000);
      await storage.put(key, pieces(bytes), 'application/pdf');
      expect(await storage.size(key)).toBe(bytes.length);
      const whole = createHash('sha256').update(await collect(await storage.read(key)));
      expect(whole.digest('hex')).toBe(createHash('sha256').update(bytes).digest('hex'));
      const part = await collect(await storage.read(key, { start: 5_000_000, end: 5_000_009 }));
      expect(part).toEqual(bytes.subarray(5_000_000, 5_000_010));
      expect(await keysOf(storage)).toContain(key);
      await storage.delete(key);
      expect(await storage.size(key)).toBeNull();
      expect(await keysOf(storage)).not.toContain(key);
    });

    it('keeps nothing of a source that fails, and throws its error', async () => {
      const storage = open();
      const key = newKey();
      const failing = async function* () {
        yield* pieces(randomBytes(9_000_000));
        throw new Error('the sender hung up');
      };
      await expect(storage.put(key, failing(), 'text/plain')).rejects.toThrow('the sender hung up');
      expect(await storage.size(key)).toBeNull();
      expect(await keysOf(storage)).not.toContain(key);
    });

    it('says not_found for what is not there, and never leaves its place', async () => {
      const storage = open();
      await expect(storage.read(newKey())).rejects.toMatchObject({
        details: { code: 'not_found' },
      });
      await expect(storage.read('../../etc/passwd')).rejects.toMatchObject({
        details: { code: 'not_found' },
      });
      await storage.delete(newKey());
      await storage.probe();
    });
  });

describe('storage', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'portal-files-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  contract('a folder', () => createLocalStorage(folder));

  it('[J8] keeps files in a folder that nobody else reads', async () => {
    const own = path.join(folder, 'own');
    const key = newKey();
    await createLocalStorage(own).put(key, pieces(Buffer.from('x')), 'text/plain');
    const modes = [own, path.join(own, key)].map((place) => statSync(place).mode & 0o777);
    expect(modes).toEqual([0o700, 0o600]);
  });

  const withS3 = s3IsAvailable ? describe : describe.skip;
  withS3('S3', () => {
    let server: S3Server;
    const options = (bucket: string) => ({
      s3Options: {
        endpoint: server.endpoint,
        region: 'us-east-1',
        forcePathStyle: true,
        credentials: { accessKeyId: 'PORTALKEY', secretAccessKey: 'PORTALSECRET0123456789' },
        params: { Bucket: bucket },
      },
      rootPath: 'clients/',
      bucketAcls: true,
      presignedDownloads: false,
    });
    beforeAll(async () => {
      server = await startS3();
      await server.createBucket('files');
    });
    afterAll(() => server.stop());

    contract('S3 with ACLs', () => createS3Storage(options('files')));
    contract('S3 without ACLs', () => createS3Storage({ ...options('files'), bucketAcls: false }));

    it('[J8] leaves no half of a large upload in the bucket', async () => {
      const listed = await server.client.send(new ListMultipartUploadsCommand({ Bucket: 'files' }));
      expect(listed.Uploads ?? []).toEqual([]);
    });

    it('[J8] gives nothing to who has no signature, and a minute to who has', async () => {
      const storage = createS3Storage(options('files'));
      const key = newKey();
      await storage.put(key, pieces(Buffer.from('%PDF-1.4')), 'application/pdf');
      expect((await fetch(`${server.endpoint}/files/clients/${key}`)).status).toBe(403);
      const url = await storage.sign(key, {
        type: 'application/pdf',
        disposition: 'attachment; filename="a.pdf"',
      });
      const got = await fetch(url ?? '');
      expect([got.status, await got.text()]).toEqual([200, '%PDF-1.4']);
      expect(got.headers.get('content-disposition')).toBe('attachment; filename="a.pdf"');
      expect(new URL(url ?? '').searchParams.get('X-Amz-Expires')).toBe('60');
    });

    it('[J8] [J9] lets clients fetch from the bucket itself, where the site wants that', async () => {
      const portal = await startPortal({
        env: { ...server.env('files'), PORTAL_S3_PRESIGNED: 'true' },
      });
      const files = filesOf(() => portal);
      try {
        const { id, cookie } = await portal.join(someone());
        const [document] = (await files.share(id, [{ name: 'Plan Ä.pdf', bytes: pdf() }])).body
          .results;
        const ask = async (body: object) => {
          const path = `/documents/${document.id}/download`;
          return (await portal.client('POST', path, { headers: { cookie }, body })).body
            .url as string;
        };
        const url = await ask({});
        expect(url.startsWith(server.endpoint)).toBe(true);
        const got = await fetch(url);
        expect(Buffer.from(await got.arrayBuffer())).toEqual(pdf());
        expect(got.headers.get('content-disposition')).toContain(
          "filename*=UTF-8''Plan%20%C3%84.pdf"
        );
        expect((await portal.admin('GET', `/documents/${document.id}`)).body.downloads).toBe(1);
        expect((await ask({ disposition: 'inline' })).startsWith(portal.url)).toBe(true);
      } finally {
        await portal.close();
      }
    });

    it('[J8] says that storage is unavailable when it can not be reached', async () => {
      const away = options('files');
      away.s3Options.endpoint = 'http://127.0.0.1:9';
      const storage = createS3Storage({
        ...away,
        s3Options: { ...away.s3Options, ...{ maxAttempts: 1 } },
      });
      const refusal = { details: { code: 'storage_unavailable' } };
      await expect(storage.put(newKey(), pieces(Buffer.from('x')), 'a/b')).rejects.toMatchObject(
        refusal
      );
      await expect(storage.read(newKey())).rejects.toMatchObject(refusal);
      await expect(storage.probe()).rejects.toMatchObject(refusal);
    });
  });
});
