import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { sha256 } from '../support/contracts';
import { createDatabase, databaseKind } from '../support/databases';
import { filesOf, form, pdf } from '../support/files';
import { eventually, someone, startPortal } from '../support/portal';
import { s3IsAvailable, startLine, startS3 } from '../support/s3';
import { expectSweptTo, expectWhole, large, openFiles } from '../support/whole-files';

describe('files and accidents', () => {
  const mounted = () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'portal-full-'));
    const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=6m', 'tmpfs', folder]);
    return status === 0 ? folder : (rmSync(folder, { recursive: true }), null);
  };

  // No database has a part in it.
  const onSqlite = databaseKind === 'sqlite' ? it : it.skip;
  onSqlite(
    '[J8] a full disk refuses with 503, keeps nothing of it, and works again',
    async () => {
      const folder = mounted();
      if (!folder)
        return void console.warn('Left out: a full disk. No file system can be mounted.');
      const { portal, files, tus } = await openFiles({ PORTAL_FILES_DIR: folder });
      try {
        const { cookie } = await portal.join(someone());
        const full = await files.send(cookie, [{ name: 'big.pdf', bytes: large(8_000_000) }]);
        expect([full.status, files.code(full)]).toEqual([503, 'storage_unavailable']);
        const place =
          (await tus.create(cookie, 'big.pdf', 8_000_000)).headers.get('location') ?? '';
        const patched = await tus.patch(cookie, place, 0, large(8_000_000).subarray(0, 8_000_000));
        expect(patched.status).toBe(503);
        expect((await tus.send(cookie, 'DELETE', place, {})).status).toBe(204);
        expect(await portal.server.call<unknown[]>('stored')).toEqual([]);
        expect((await files.send(cookie, [{ name: 'a.pdf', bytes: pdf() }])).status).toBe(201);
      } finally {
        await portal.close();
        spawnSync('umount', ['-l', folder]);
        rmSync(folder, { recursive: true, force: true });
      }
    },
    300_000
  );

  const withS3 = s3IsAvailable ? onSqlite : it.skip;
  withS3(
    '[J8] works on S3, says so when S3 is down, and goes on when it is back',
    async () => {
      const server = await startS3();
      const line = await startLine(server.endpoint);
      await server.createBucket('clients');
      const { portal, clients, files, tus } = await openFiles({
        ...server.env('clients'),
        PORTAL_S3_ENDPOINT: line.endpoint,
        PORTAL_S3_PREFIX: 'portal',
      });
      try {
        const { id, cookie } = await portal.join(someone());
        const file = large(14_000_000);
        const sent = new Map([['scan.pdf', sha256(file)]]);
        const answer = await files.send(cookie, [{ name: 'scan.pdf', bytes: file }]);
        expect(answer.status).toBe(201);
        expect(await expectWhole(portal, sent)).toEqual(['scan.pdf']);
        const { url } = (
          await clients.as(cookie, 'POST', `/documents/${answer.body.results[0].id}/download`)
        ).body;
        const part = await files.fetchAs(cookie, url, { range: 'bytes=1000-1009' });
        expect(Buffer.from(await part.arrayBuffer())).toEqual(file.subarray(1000, 1010));

        const place =
          (await tus.create(cookie, 'grown.pdf', file.length)).headers.get('location') ?? '';
        await tus.patch(cookie, place, 0, file.subarray(0, 9_000_000));
        line.cut();
        const down = await files.share(id, [{ name: 'a.pdf', bytes: pdf() }]);
        expect([down.status, files.code(down)]).toEqual([503, 'storage_unavailable']);
        expect((await files.fetchAs(cookie, url)).status).toBe(503);
        line.mend();
        await portal.server.kill();
        await portal.restart();
        const offset = Number((await tus.head(cookie, place)).headers.get('upload-offset'));
        expect(offset).toBeGreaterThan(0);
        const last = await tus.patch(cookie, place, offset, file.subarray(offset));
        expect(last.headers.get('portal-document')).not.toBeNull();
        sent.set('grown.pdf', sha256(file));
        expect((await expectWhole(portal, sent)).sort()).toEqual(['grown.pdf', 'scan.pdf']);
        expect((await files.share(id, [{ name: 'a.pdf', bytes: pdf() }])).status).toBe(201);
      } finally {
        await portal.close();
        line.close();
        server.stop();
      }
    },
    300_000
  );

  const onServers = databaseKind === 'sqlite' ? it.skip : it;
  onServers(
    '[J8] keeps nothing that it could not write down while the database is away',
    async () => {
      const database = createDatabase();
      const { DATABASE_HOST: host, DATABASE_PORT: port } = database.env;
      const line = await startLine(`http://${host}:${port}`);
      const { hostname, port: linePort } = new URL(line.endpoint);
      const portal = await startPortal({
        database,
        env: { DATABASE_HOST: hostname, DATABASE_PORT: linePort },
      });
      const files = filesOf(() => portal);
      try {
        const { cookie } = await portal.join(someone());
        const request = new Request('http://portal', {
          method: 'POST',
          body: form([{ name: 'scan.pdf', bytes: large(500_000) }]),
        });
        const type = request.headers.get('content-type') ?? '';
        const whole = Buffer.from(await request.arrayBuffer());
        const parts = async function* () {
          yield whole.subarray(0, 100_000);
          await eventually(async () => (await portal.server.call<[]>('stored')).length > 0);
          line.cut();
          yield whole.subarray(100_000);
        };
        const answer = await portal
          .client('POST', '/documents', {
            headers: { cookie, 'content-type': type },
            raw: Readable.toWeb(Readable.from(parts())) as BodyInit,
          })
          .catch(() => null);
        expect(answer === null || answer.status >= 500).toBe(true);
        line.mend();
        await eventually(async () => {
          const again = await files
            .send(cookie, [{ name: 'a.pdf', bytes: pdf() }])
            .catch(() => null);
          return again?.status === 201;
        }, 40);
        expect((await portal.admin('GET', '/received')).body.pagination.total).toBe(1);
        // Whether its rows were written after all, nobody could say then; the sweep can.
        await expectSweptTo(portal, 1);
      } finally {
        line.mend();
        await portal.close();
        line.close();
      }
    },
    300_000
  );
});
