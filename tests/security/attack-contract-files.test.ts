import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { contractsOf, pages } from '../support/contracts';
import { objectStream, onePage, treeOf } from '../support/odd-pdfs';
import { describeWithTools, inkIn, picture } from '../support/pdf-tools';
import { someone, startPortal, type Portal } from '../support/portal';

let portal: Portal;
const contracts = contractsOf(() => portal);
beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal.close());

const codeOf = ({ body }: { body: { error?: { details?: { code?: string } } } }) =>
  body.error?.details?.code;

describe('an admin', () => {
  it('[K1] writes texts that come to an end, or says so, and the server answers meanwhile', async () => {
    const preview = (text: string, given: object = {}) =>
      portal.admin('POST', '/contract-templates/preview', {
        text,
        values: Object.keys(given).map((key) => ({ key, label: key })),
        given,
      });
    const loops = [
      '{% for i in (1..999999999) %}x{% endfor %}',
      '{% for i in (1..9000) %}{% for j in (1..9000) %}{% endfor %}{% endfor %}',
      '{% assign a = "aaaaaaaa" %}{% for i in (1..60) %}{% assign a = a | append: a %}{% endfor %}{{ a }}',
      '{% capture a %}{% for i in (1..5000) %}{{ i }}{% endfor %}{% endcapture %}{% for i in (1..500) %}{{ a }}{% endfor %}',
      '{% include "/etc/passwd" %}',
    ];
    const began = Date.now();
    for (const text of loops) {
      const answer = await preview(text);
      expect([text, answer.status, codeOf(answer)]).toEqual([text, 400, 'template_invalid']);
    }
    expect(Date.now() - began).toBeLessThan(10_000);
    const injected = await preview('# Hello\n\n{{ name }}', {
      name: '# Big\n[[ signature 1 ]] {{ contact.email }} ![](file:///etc/passwd) <script>',
    });
    expect(injected.status).toBe(200);
    expect(injected.text).not.toContain('root:');
    expect((await portal.client('GET', '/info')).status).toBeLessThan(500);
  });
});

describe('a file', () => {
  it('[K1] that readers would show differently, or that unpacks to gigabytes, is not signed', async () => {
    const page = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 600] >>';
    const wrong: [string, Buffer][] = [
      ['one page twice', treeOf('/Kids [3 0 R 3 0 R] /Count 2', page)],
      ['counted wrongly', treeOf('/Kids [3 0 R] /Count 9', page)],
      ['a tree in itself', treeOf('/Kids [2 0 R 2 0 R] /Count 9', page)],
      ['a page as large as a town', onePage({ page: '/MediaBox [0 0 200000 200000] ' })],
      ['a page of nothing', onePage({ page: '/MediaBox [0 0 0 0] ' })],
      ['arrays in arrays', onePage({ catalog: `/X ${'['.repeat(200_000)}` })],
    ];
    const answers = [];
    for (const [name, bytes] of wrong) {
      const answer = await contracts.create({ bytes, signers: [] });
      answers.push([name, answer.status, codeOf(answer)]);
    }
    expect(answers).toEqual(wrong.map(([name]) => [name, 400, 'pdf_refused']));
    // 2 MB become 2 GB: the thread ends, and nothing else.
    const bomb = contracts.create({ bytes: objectStream(2_000_000_000), signers: [] });
    const during = await portal.client('GET', '/info');
    expect(during.status).toBeLessThan(500);
    const refused = await bomb;
    expect([refused.status, codeOf(refused)]).toEqual([400, 'pdf_refused']);
    expect(refused.body.error.message).toContain('memory');
    expect((await contracts.create({ bytes: pages(), signers: [] })).status).toBe(201);
  });

  it('[K4] loses its scripts and its hidden layers, and what looks like a seal before the seal hides nothing', async () => {
    const lively = onePage({
      catalog:
        '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >> /AA << /WC 6 0 R >> /Names << /JavaScript << /Names [(a) 6 0 R] >> >> /OCProperties << /OCGs [7 0 R] /D << /OFF [7 0 R] >> >> ',
      more: ['<< /S /JavaScript /JS (later) >>', '<< /Type /OCG /Name (Hidden) >>'],
    });
    const made = await contracts.create({ bytes: lively, signers: [] });
    const url = await portal.admin('POST', `/contracts/${made.body.id}/download`, {});
    const kept = (await contracts.fetched(url)).toString('latin1');
    expect(kept).not.toMatch(/\/OpenAction|\/AA\b|\/JavaScript <<|\/OCProperties/);

    const bytes = onePage({ more: Array(30).fill('<< /ByteRange [0 1 2 3] >>') as string[] });
    const ann = await contracts.contact('Ann');
    const { id } = await contracts.send({ signers: [{ contact: ann.id }] }, bytes);
    expect((await contracts.sign(await contracts.enter(ann.email), id)).status).toBe(200);
    await contracts.completed(id);
    const copy = await contracts.finalCopy(id);
    const altered = await contracts.verifyFile(Buffer.concat([copy, Buffer.from('\n% more')]));
    expect(altered.body).toMatchObject({
      verdict: 'altered',
      whole: false,
      report: { ours: true },
    });
  });

  it('[X8] that several got says nothing of any of them; a stranger keeps nobody waiting', async () => {
    const [ann, bob] = [
      await contracts.contact('Ann First'),
      await contracts.contact('Bob Second'),
    ];
    const bytes = pages(1, someone('shared'));
    const send = (title: string, contact: string) =>
      contracts.send({ title, signers: [{ contact }] }, bytes);
    const { documentSha256 } = await send('For Ann', ann.id);
    expect((await contracts.verify(documentSha256)).body.contract.signers).toHaveLength(1);
    await send('For Bob', bob.id);
    const longer = await contracts.verifyFile(Buffer.concat([bytes, Buffer.from('more')]));
    const answers = [await contracts.verify(documentSha256), longer];
    expect(answers.map(({ body }) => body.verdict)).toEqual(['original', 'altered']);
    for (const { text } of answers) expect(text).not.toMatch(/Ann|Bob|@/);

    const many = Buffer.from(`%PDF-1.7\n${'/ByteRange [0 9 9000 1]'.repeat(200_000)}\n%%EOF\n`);
    const began = Date.now();
    const all = await Promise.all(
      [many, Buffer.from('<html>'), Buffer.alloc(3_000_000, '/ByteRange [0 '), many].map((file) =>
        contracts.verifyFile(file)
      )
    );
    expect(all.map(({ body }) => body.verdict)).toEqual(all.map(() => 'foreign'));
    expect(Date.now() - began).toBeLessThan(10_000);
    // What many send at once has no room in memory without end; the hash alone is still looked up.
    const large = Buffer.alloc(60_000_000, 0x20);
    const flood = await Promise.all(Array.from({ length: 8 }, () => contracts.verifyFile(large)));
    expect(new Set(flood.map(({ status }) => status))).toEqual(new Set([200, 429]));
    expect((await contracts.verifyFile(bytes)).body.verdict).toBe('original');
    const odd = [{ sha256: ['a'] }, { sha256: `${documentSha256}\0` }, { sha256: {} }, [], null];
    for (const body of odd) {
      expect((await portal.client('POST', '/verify', { body })).status).toBe(400);
    }
  });
});

describeWithTools('what is printed', () => {
  it('[K4] stays within its field, however long it is', async () => {
    const place = { x: 0.1, y: 0.3, width: 0.4, height: 0.04 };
    const bytes = onePage({ content: '<< /Length 0 >>\nstream\n\nendstream' });
    const ann = await contracts.contact('Ann');
    const { id } = await contracts.send(
      {
        signers: [{ contact: ann.id }],
        fields: [{ id: 'note', type: 'text', signer: 0, ...place }],
      },
      bytes
    );
    const note = `${'\n'.repeat(60)}${'W'.repeat(1000)} ${'The price is 1 EUR. '.repeat(30)}`;
    const cookie = await contracts.enter(ann.email);
    expect((await contracts.sign(cookie, id, { values: { note } })).status).toBe(200);
    await contracts.completed(id);
    const seen = picture(await contracts.finalCopy(id), 1, 144);
    const { y, height } = place;
    const margin = 0.005;
    const below = y + height + margin;
    expect(inkIn(seen, place)).toBeGreaterThan(0);
    expect(inkIn(seen, { x: 0, y: 0, width: 1, height: y - margin })).toBe(0);
    expect(inkIn(seen, { x: 0, y: below, width: 1, height: 1 - below })).toBe(0);
    expect(inkIn(seen, { x: 0.51, y: 0, width: 0.49, height: 1 })).toBe(0);
  });

  it('[K4] a certificate whose chain no signature has room for is refused before it keeps copies from their seal', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'chain-'));
    try {
      const openssl = (...args: string[]) => spawnSync('openssl', args, { cwd: folder });
      const request = ['req', '-x509', '-newkey', 'rsa:4096', '-nodes', '-days', '30'];
      openssl(...request, '-keyout', 'k.pem', '-out', 'c.pem', '-subj', '/CN=Long');
      const text = readFileSync(path.join(folder, 'c.pem'), 'utf8');
      spawnSync('sh', ['-c', `for i in $(seq 20); do cat c.pem; done > all.pem`], { cwd: folder });
      expect(text).toContain('BEGIN CERTIFICATE');
      openssl(
        ...['pkcs12', '-export', '-inkey', 'k.pem', '-in', 'c.pem', '-certfile', 'all.pem'],
        ...['-out', 'a.p12', '-passout', 'pass:x']
      );
      const body = new FormData();
      body.append('file', new Blob([readFileSync(path.join(folder, 'a.p12'))]), 'a.p12');
      body.append('password', 'x');
      const answer = await portal.adminSend('POST', '/seal-keys/import', body);
      expect([answer.status, answer.body.error.details.fields[0].path]).toEqual([400, ['file']]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
