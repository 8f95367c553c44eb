// The bare calls of the libraries: stamp, a certificate page, one signature. What no pipeline around them beats.
import { execFileSync } from 'node:child_process';
import { webcrypto, X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { serveCommands } from '../support/child.mjs';
import { certificateLines, pluginModule } from '../support/contract-pdfs.mjs';

const { PDF, CryptoKeySigner } = await pluginModule('@libpdf/core');
const { default: sharp } = await pluginModule('sharp');

const folder = mkdtempSync(path.join(tmpdir(), 'bench-key-'));
const at = (name) => path.join(folder, name);
execFileSync(
  'openssl',
  [
    'req',
    '-x509',
    '-newkey',
    'rsa:3072',
    '-nodes',
    '-keyout',
    at('k.pem'),
    '-out',
    at('c.pem'),
  ].concat(['-days', '30', '-subj', '/CN=Bench']),
  { stdio: 'ignore' }
);
const pem = readFileSync(at('k.pem'), 'utf8');
const key = await webcrypto.subtle.importKey(
  'pkcs8',
  Buffer.from(pem.replace(/-----[^-]+-----|\s/g, ''), 'base64'),
  { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
  false,
  ['sign']
);
const certificate = new Uint8Array(new X509Certificate(readFileSync(at('c.pem'))).raw);
const mark = new Uint8Array(
  await sharp({ create: { width: 600, height: 200, channels: 4, background: '#0b1f8a80' } })
    .png()
    .toBuffer()
);

const seal = async (file) => {
  const pdf = await PDF.load(new Uint8Array(readFileSync(file)));
  const last = pdf.getPage(pdf.getPageCount() - 1);
  last.drawImage(pdf.embedPng(mark), { x: 330, y: 90, width: 180, height: 60 });
  last.drawText('Jane Client  2026-11-21 00:07 UTC', { x: 330, y: 78, size: 8 });
  const page = pdf.addPage({ width: 595.28, height: 841.89 });
  certificateLines.forEach((line, index) =>
    page.drawText(line, { x: 40, y: 790 - index * 20, size: 8 })
  );
  const stamped = await PDF.load(await pdf.save({ incremental: true }));
  const signer = new CryptoKeySigner(key, certificate, 'RSA', 'RSASSA-PKCS1-v1_5');
  const { bytes } = await stamped.sign({
    signer,
    reason: 'Sealed',
    fieldName: 'Seal',
    level: 'B-B',
  });
  return bytes.length;
};

await serveCommands({
  pem: () => ({ privateKey: pem, certificates: [Buffer.from(certificate).toString('base64')] }),
  async seal({ file }) {
    const began = performance.now();
    await seal(file);
    return performance.now() - began;
  },
});
