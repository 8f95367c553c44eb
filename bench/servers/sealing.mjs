// The plugin's own pipeline in its own thread: read, stamp, certificate, seal, and the look at what was made.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { serveCommands } from '../support/child.mjs';
import { certificateLines } from '../support/contract-pdfs.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const worker = new Worker(path.join(root, 'plugins/client-portal/dist/pdf-worker/index.js'));
const waiting = new Map();
let last = 0;
worker.on('message', ({ id, result, error }) => {
  const { resolve, reject } = waiting.get(id);
  waiting.delete(id);
  if (error === undefined) resolve(result);
  else reject(new Error(error));
});
const run = (task, input) =>
  new Promise((resolve, reject) => {
    last += 1;
    waiting.set(last, { resolve, reject });
    worker.postMessage({ id: last, task, input }, [input.original.buffer]);
  });

const at = '2026-11-21T00:07:02.000Z';
const moment = '2026-11-21 00:07:02 UTC';
const fact = (label, value) => ({ label, value });
const person = {
  name: 'Jane Client <jane@clients.example>',
  note: null,
  facts: [
    fact('Signed', `${moment} (Nov 21, 2026, 1:07:02 AM, Europe/Berlin)`),
    fact('Identified by', 'a one-time link to the email address'),
    fact('IP address', '198.51.100.7'),
    fact('Device', 'Firefox, Linux'),
    fact('Consent', `${moment}, v1, SHA-256 ${'0'.repeat(64)}`),
  ],
  marks: [{ label: 'Signature', mark: { kind: 'typed', text: 'Jane Client', font: 'satisfy' } }],
};
const words = {
  title: 'Certificate of completion',
  trailTitle: 'Audit trail',
  intro:
    'This page was added by the portal when everybody had signed. The electronic seal covers the whole file, this page included.',
  verify: 'Verify',
  verifyHint: 'Check this file there: it is compared on your own device.',
  people: 'Signers',
  trail: 'Audit trail',
  trailHint: 'Each entry carries the hash of the one before it; times are UTC.',
};
const text = (content) => ({ kind: 'text', text: content });
const strokes = [Array.from({ length: 60 }, (_, x) => ({ x: x * 3, y: 30 * Math.sin(x / 4) }))];

await serveCommands({
  async seal({ file, pages, pem }) {
    const began = performance.now();
    const original = new Uint8Array(readFileSync(file));
    const sha256 = createHash('sha256').update(original).digest('hex');
    const place = { page: pages, x: 0.55, y: 0.8, width: 0.3, height: 0.08 };
    await run('seal', {
      original,
      sha256,
      stamps: [
        { ...place, content: { kind: 'mark', mark: { kind: 'drawn', strokes } } },
        { ...place, y: 0.9, height: 0.03, content: text('Jane Client  2026-11-21') },
      ],
      certificate: {
        portal: 'Acme',
        id: 'bench',
        words,
        facts: [
          fact('Document', 'Agreement (bench.pdf)'),
          fact('Contract', 'bench'),
          fact('SHA-256 of the original', sha256),
          fact('Pages', String(pages)),
          fact('Version', '1'),
          fact('Sent by', 'Ada'),
          fact('All signed', moment),
        ],
        people: [person],
        trail: certificateLines.map((line, index) => ({
          text: `${index + 1}  ${moment}  Opened – ${line.slice(0, 30)}, 198.51.100.7`,
          note: null,
          hash: '0'.repeat(64),
        })),
        head: fact('Head of the chain', `${certificateLines.length}: ${'0'.repeat(64)}`),
        verifyUrl: 'https://portal.example.org/portal/verify',
      },
      key: {
        privateKey: pem.privateKey,
        certificates: pem.certificates.map((one) => new Uint8Array(Buffer.from(one, 'base64'))),
      },
      ...{ reason: 'Agreement', at, location: 'https://portal.example.org' },
      ...{ timestampUrl: null, fonts: [] },
    });
    return performance.now() - began;
  },
  stop: () => worker.terminate(),
});
