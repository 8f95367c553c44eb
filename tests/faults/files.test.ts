import { execFileSync, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { clientsOf } from '../support/client';
import { sha256 } from '../support/contracts';
import { createDatabase, databaseKind } from '../support/databases';
import { filesOf, form, pdf, tusOf } from '../support/files';
import { call } from '../support/http';
import { eventually, someone, startPortal, type Portal } from '../support/portal';
import { killMoments, timeFor } from '../support/kills';
import { startProcess } from '../support/process';
import { s3IsAvailable, startLine, startS3 } from '../support/s3';

const hour = 60 * 60 * 1000;
const large = (bytes: number) => Buffer.concat([pdf(), randomBytes(bytes)]);

const open = async (env: Record<string, string> = {}) => {
  const portal = await startPortal({ env });
  const of = () => portal;
  return { portal, clients: clientsOf(of), files: filesOf(of), tus: tusOf(of) };
};

/** What is listed can be fetched to the byte, and nothing else lies in the storage once it is swept. */
const expectWhole = async (portal: Portal, sent: Map<string, string>) => {
  const listed: { id: string; name: string }[] = [];
  for (let page = 1, total = 1; listed.length < total; page += 1) {
    const { body } = await portal.admin('GET', `/received?pageSize=100&page=${page}`);
    listed.push(...body.results);
    total = body.results.length > 0 ? body.pagination.total : 0;
  }
  for (const { id, name } of listed) {
    const { url } = (await portal.admin('POST', `/documents/${id}/download`)).body;
    const bytes = Buffer.from(await (await fetch(url)).arrayBuffer());
    expect([name, sha256(bytes)]).toEqual([name, sent.get(name)]);
  }
  return listed.map(({ name }) => name);
};

/** Orphans are told by their age, which the storage's own clock gives. */
const expectSweptTo = async (portal: Portal, count: number) => {
  const stored = () => portal.server.call<{ key: string }[]>('stored');
  for (const { key } of await stored()) {
    execFileSync('touch', ['-d', '2 hours ago', path.join(portal.database.files, key)]);
  }
  await portal.advance(2 * hour);
  await portal.server.call('sweep');
  expect(await stored()).toHaveLength(count);
};

describe('files and accidents', () => {
  it(
    '[J8] kill -9 at any byte loses no file that was acknowledged and leaves none that was not',
    async () => {
      const { portal, files } = await open();
      try {
        const { cookie } = await portal.join(someone());
        const sent = new Map<string, string>();
        const acknowledged: string[] = [];
        const delays = killMoments(databaseKind === 'sqlite' ? [5, 25, 60, 120] : [25, 80]);
        for (const [round, delay] of delays.entries()) {
          const sending = Array.from({ length: 6 }, async (_, index) => {
            const name = `scan-${round}-${index}.pdf`;
            const bytes = large(3_000_000);
            sent.set(name, sha256(bytes));
            const answer = await files.send(cookie, [{ name, bytes }]).catch(() => null);
            if (answer?.status === 201) acknowledged.push(name);
          });
          await new Promise((resolve) => setTimeout(resolve, delay));
          await portal.server.kill();
          await Promise.all(sending);
          await portal.restart();
        }
        await files.send(cookie, [{ name: 'last.pdf', bytes: pdf() }]);
        sent.set('last.pdf', sha256(pdf()));
        const listed = await expectWhole(portal, sent);
        expect(listed).toEqual(expect.arrayContaining([...acknowledged, 'last.pdf']));
        await expectSweptTo(portal, listed.length);
        await expectWhole(portal, sent);
      } finally {
        await portal.close();
      }
    },
    timeFor(300_000)
  );

  it('[J5] a kill between the last byte and the answer makes one document, however often it is asked for', async () => {
    const { portal, tus } = await open();
    try {
      const { cookie } = await portal.join(someone());
      const file = large(2_000_000);
      const created = await tus.create(cookie, 'scan.pdf', file.length);
      const place = created.headers.get('location') ?? '';
      const patching = tus.patch(cookie, place, 0, file).catch(() => null);
      await eventually(async () => {
        const [one] = await portal.server.call<{ size: number }[]>('stored');
        return one?.size === file.length;
      });
      await portal.server.kill();
      await patching;
      await portal.restart();
      const heads = await Promise.all([1, 2, 3].map(() => tus.head(cookie, place)));
      const documents = new Set(heads.map((head) => head.headers.get('portal-document')));
      expect([...documents]).toEqual([expect.stringMatching(/^[a-z0-9]{24}$/)]);
      const { body } = await portal.admin('GET', '/received');
      expect(body.pagination.total).toBe(1);
      expect(await portal.server.call<unknown[]>('stored')).toHaveLength(1);
    } finally {
      await portal.close();
    }
  }, 180_000);

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
      const { portal, files, tus } = await open({ PORTAL_FILES_DIR: folder });
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
      const { portal, clients, files, tus } = await open({
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

  onServers(
    '[J5] two processes let one writer at a time into an upload, and count one quota',
    async () => {
      const { portal, files, tus } = await open();
      const second = await startProcess({
        ...portal.database.env,
        ...portal.mailbox.env,
        PUBLIC_URL: portal.url,
      });
      try {
        const { cookie } = await portal.join(someone());
        const file = large(4_000_000);
        const place =
          (await tus.create(cookie, 'scan.pdf', file.length)).headers.get('location') ?? '';
        const at = (base: string, offset: number, bytes: Buffer) =>
          fetch(new URL(place, base), {
            method: 'PATCH',
            headers: {
              cookie,
              'tus-resumable': '1.0.0',
              'upload-offset': String(offset),
              'content-type': 'application/offset+octet-stream',
            },
            body: new Uint8Array(bytes),
          });
        const both = await Promise.all([
          at(portal.url, 0, file.subarray(0, 2_000_000)),
          at(second.url, 0, file.subarray(0, 2_000_000)),
        ]);
        expect(both.map(({ status }) => status).sort()).toEqual([204, 409]);
        const last = await at(second.url, 2_000_000, file.subarray(2_000_000));
        expect(last.status).toBe(204);
        expect(await expectWhole(portal, new Map([['scan.pdf', sha256(file)]]))).toEqual([
          'scan.pdf',
        ]);

        const settings = (await portal.admin('GET', '/settings/documents')).body;
        await portal.admin('PUT', '/settings/documents', { ...settings, maxContactMegabytes: 6 });
        await eventually(async () => {
          const headers = { authorization: `Bearer ${await portal.adminToken()}` };
          const seen = await call(second.url, 'GET', '/client-portal/settings/documents', {
            headers,
          });
          return seen.body.maxContactMegabytes === 6;
        });
        const body = () => form([{ name: 'one.pdf', bytes: large(1_500_000) }]);
        const answers = await Promise.all(
          [portal.url, second.url, portal.url, second.url].map((base) =>
            fetch(`${base}/api/client-portal/documents`, {
              method: 'POST',
              headers: { cookie },
              body: body(),
            })
          )
        );
        expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
        expect(files).toBeDefined();
      } finally {
        await second.stop();
        await portal.close();
      }
    },
    300_000
  );
});
