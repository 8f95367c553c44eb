import { sha256 } from '../support/contracts';
import { databaseKind } from '../support/databases';
import { form, pdf } from '../support/files';
import { call } from '../support/http';
import { killMoments, timeFor } from '../support/kills';
import { eventually, someone } from '../support/portal';
import { startProcess } from '../support/process';
import { expectSweptTo, expectWhole, large, openFiles } from '../support/whole-files';

describe('files and accidents', () => {
  it(
    '[J8] kill -9 at any byte loses no file that was acknowledged and leaves none that was not',
    async () => {
      const { portal, files } = await openFiles();
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
    const { portal, tus } = await openFiles();
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

  const onServers = databaseKind === 'sqlite' ? it.skip : it;
  onServers(
    '[J5] two processes let one writer at a time into an upload, and count one quota',
    async () => {
      const { portal, files, tus } = await openFiles();
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
