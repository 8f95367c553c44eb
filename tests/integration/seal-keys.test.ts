import { execFileSync } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { contractsOf, sha256 } from '../support/contracts';
import { describeWithTools, pdfsig } from '../support/pdf-tools';
import { eventually, startPortal, type Portal } from '../support/portal';

let portal: Portal;
const contracts = contractsOf(() => portal);
beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal.close());

const openssl = (folder: string, ...args: string[]) =>
  execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' });

describeWithTools('keys and timestamps', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'keys-'));

  it('[K4] imports the agency’s own certificate, old encryption too, and goes on knowing what older ones sealed', async () => {
    const first = (await portal.admin('GET', '/seal-keys')).body.results;
    expect(first).toMatchObject([
      { origin: 'generated', algorithm: 'RSA 3072', active: true, validity: 'valid' },
    ]);
    openssl(
      folder,
      ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256'],
      ...['-nodes', '-keyout', 'k.pem', '-out', 'c.pem', '-days', '30', '-subj', '/CN=Acme seal']
    );
    for (const [name, ...how] of [['new.p12'], ['old.p12', '-legacy']] as const) {
      openssl(
        folder,
        'pkcs12',
        '-export',
        '-inkey',
        'k.pem',
        '-in',
        'c.pem',
        '-out',
        name ?? '',
        '-passout',
        'pass:secret',
        ...how
      );
    }
    const send = async (name: string, password: string) => {
      const body = new FormData();
      body.append('file', new Blob([readFileSync(path.join(folder, name))]), name);
      body.append('password', password);
      return portal.adminSend('POST', '/seal-keys/import', body);
    };
    expect((await send('old.p12', 'wrong')).body.error.details.fields[0].path).toEqual([
      'password',
    ]);
    expect((await send('c.pem', 'secret')).body.error.details.fields[0].path).toEqual(['file']);
    const imported = await send('old.p12', 'secret');
    expect([imported.status, imported.body]).toEqual([
      201,
      expect.objectContaining({
        origin: 'imported',
        algorithm: 'EC P-256',
        active: true,
        validity: 'expires-soon',
      }),
    ]);
    expect((await send('new.p12', 'secret')).status).toBe(409);
    expect(JSON.stringify((await portal.admin('GET', '/seal-keys')).body)).not.toMatch(
      /PRIVATE|sealedKey/
    );
    const ann = await contracts.contact('Ann');
    const { id } = await contracts.send({ signers: [{ contact: ann.id }] });
    await contracts.sign(await contracts.enter(ann.email), id);
    const done = await contracts.completed(id);
    expect(done.seal.certificate).toBe(imported.body.fingerprint);
    expect(pdfsig(await contracts.finalCopy(id))).toMatch(/CN=Acme seal[^]*Signature is Valid/);
    const doctor = (await portal.admin('GET', '/doctor')).body.findings;
    expect(doctor.find((one: { check: string }) => one.check === 'seal-key')).toMatchObject({
      level: 'warning',
      finding: 'expires-soon',
    });
    await portal.admin('POST', `/seal-keys/${first[0].id}/activate`);
    expect((await contracts.verifyFile(await contracts.finalCopy(id))).body.report.ours).toBe(true);
  });

  it('[K4] carries a timestamp; without its server it is sealed all the same and stamped later', async () => {
    openssl(
      folder,
      'req',
      '-x509',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-keyout',
      'tsa.key',
      '-out',
      'tsa.pem',
      '-days',
      '30',
      '-subj',
      '/CN=TSA',
      '-addext',
      'extendedKeyUsage=critical,timeStamping'
    );
    writeFileSync(path.join(folder, 'serial'), '01\n');
    writeFileSync(
      path.join(folder, 'tsa.cnf'),
      [
        '[tsa]',
        'default_tsa = t',
        '[t]',
        'serial = ./serial',
        'signer_cert = ./tsa.pem',
        'signer_key = ./tsa.key',
        'certs = ./tsa.pem',
        'signer_digest = sha256',
        'default_policy = 1.2.3.4',
        'digests = sha256',
        'accuracy = secs:1',
        'ess_cert_id_alg = sha256',
        '',
      ].join('\n')
    );
    const answer = (query: Buffer) => {
      writeFileSync(path.join(folder, 'q.tsq'), query);
      openssl(folder, 'ts', '-reply', '-config', 'tsa.cnf', '-queryfile', 'q.tsq', '-out', 'r.tsr');
      return readFileSync(path.join(folder, 'r.tsr'));
    };
    let up = false;
    const server: Server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        if (!up) return void response.writeHead(503).end();
        response.writeHead(200, { 'Content-Type': 'application/timestamp-reply' });
        response.end(answer(Buffer.concat(chunks)));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const settings = (await portal.admin('GET', '/settings/contracts')).body;
    await portal.admin('PUT', '/settings/contracts', {
      ...settings,
      timestampUrl: `http://127.0.0.1:${port}/`,
    });
    const signOne = async () => {
      const ann = await contracts.contact('Ann');
      const { id } = await contracts.send({ signers: [{ contact: ann.id }] });
      await contracts.sign(await contracts.enter(ann.email), id);
      return contracts.completed(id);
    };
    const early = await signOne();
    expect(early.seal.level).toBe('B-B');
    const first = await contracts.finalCopy(early.id);
    up = true;
    await portal.server.call('cron', { job: 'contracts' });
    expect((await contracts.get(early.id)).seal.level).toBe('B-B');
    // its rest after a failure is over
    await portal.advance(61_000);
    const later = await eventually(async () => {
      await portal.server.call('cron', { job: 'contracts' });
      const seen = await contracts.get(early.id);
      return seen.seal.level === 'B-T' && seen;
    });
    const second = await contracts.finalCopy(early.id);
    expect(later.seal.sha256).toBe(sha256(second));
    expect(second.length).toBe(first.length);
    expect(pdfsig(second)).toMatch(/Total document signed[^]*Signature is Valid/);
    for (const copy of [first, second]) {
      expect((await contracts.verify(sha256(copy))).body.verdict).toBe('final');
    }
    expect((await contracts.verifyFile(second)).body.report.signatures[0].timestamped).toBe(true);
    expect((await signOne()).seal.level).toBe('B-T');
    await portal.admin('PUT', '/settings/contracts', settings);
    await new Promise((resolve) => server.close(resolve));
  });
});
