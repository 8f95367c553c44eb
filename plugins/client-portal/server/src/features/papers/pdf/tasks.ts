import { createHash } from 'node:crypto';
import { appendCertificate, auditDocument, type Certificate } from './certificate';
import type { SealingKey } from './cms';
import { createFonts, unprintable } from './fonts';
import { inspectPdf, type Inspected } from './inspect';
import { layOut, type LaidOut, type LayOutInput } from './lay-out';
import { loadLibpdf, type Lib } from './libpdf';
import { addEmptySignature, sealBytes, timestampLater } from './seal';
import { findSignatures, prefixHashes, type FoundSignature } from './signature-report';
import { stampFields, type Stamp } from './stamp';

export interface SealInput {
  original: Uint8Array;
  sha256: string;
  stamps: Stamp[];
  certificate: Certificate;
  key: SealingKey;
  reason: string;
  /** ISO 8601 */
  at: string;
  location: string;
  timestampUrl: string | null;
  fonts: string[];
}

export interface SealOutput {
  bytes: Uint8Array;
  sha256: string;
  level: 'B-B' | 'B-T';
  timestampError: string | null;
}

export interface Report {
  pdf: boolean;
  sha256: string;
  signatures: Omit<FoundSignature, 'cms' | 'gap'>[];
  prefixes: string[];
}

const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

const fingerprintOf = ({ certificates: [own] }: SealingKey) => (own ? sha256Of(own) : '');

/** Stamp, certificate, seal; and then what was made is looked at as a stranger would. */
const seal = async (lib: Lib, input: SealInput): Promise<SealOutput> => {
  const original = Buffer.from(
    input.original.buffer,
    input.original.byteOffset,
    input.original.byteLength
  );
  const hash = createHash('sha256').update(original);
  if (hash.copy().digest('hex') !== input.sha256) {
    throw new Error('The original is not what was signed');
  }
  const pdf = await lib.PDF.load(input.original);
  const fonts = await createFonts(lib, pdf, input.fonts);
  stampFields(lib, pdf, fonts, input.stamps);
  appendCertificate(lib, pdf, fonts, input.certificate);
  addEmptySignature(lib, pdf, {
    name: input.certificate.portal,
    reason: input.reason,
    location: input.location,
    at: new Date(input.at),
  });
  const saved = await pdf.save({ incremental: true, subsetFonts: true });
  const begun = { hash, hashed: original.length };
  const sealed = await sealBytes(lib, saved, begun, input.key, input.timestampUrl);
  const { bytes } = sealed;
  // What follows reads the bytes anew.
  if (!bytes.subarray(0, original.length).equals(original)) {
    throw new Error('The original is not inside');
  }
  const own = (await findSignatures(bytes, original.length)).at(-1);
  const isWhole = own?.valid && own.coversWholeFile && own.problems.length === 0;
  if (!isWhole || own.fingerprint !== fingerprintOf(input.key)) {
    throw new Error(`The seal does not hold: ${own?.problems.join(', ') ?? 'none'}`);
  }
  return sealed;
};

const addTimestamp = async (lib: Lib, sealed: Uint8Array, url: string): Promise<SealOutput> => {
  const own = (await findSignatures(Buffer.from(sealed))).at(-1);
  if (!own?.gap || !own.cms || !own.valid) throw new Error('This is not a sealed copy');
  const bytes = await timestampLater(lib, sealed, own.gap, own.cms, url);
  const again = (await findSignatures(bytes)).at(-1);
  if (!again?.valid || !again.timestamped || again.problems.length > 0) {
    throw new Error('The timestamp spoils the seal');
  }
  return { bytes, sha256: sha256Of(bytes), level: 'B-T', timestampError: null };
};

const toReport = (found: FoundSignature): Report['signatures'][number] => ({
  valid: found.valid,
  coversWholeFile: found.coversWholeFile,
  appendedBytes: found.appendedBytes,
  timestamped: found.timestamped,
  subject: found.subject,
  fingerprint: found.fingerprint,
  problems: found.problems,
});

const report = async (bytes: Uint8Array): Promise<Report> => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pdf = file.subarray(0, 1024).includes('%PDF-');
  const signatures = pdf ? await findSignatures(file) : [];
  return {
    pdf,
    sha256: sha256Of(file),
    signatures: signatures.map(toReport),
    prefixes: pdf ? prefixHashes(file) : [],
  };
};

const auditPdf = async (lib: Lib, certificate: Certificate, fonts: string[]) => {
  const pdf = lib.PDF.create();
  auditDocument(lib, pdf, await createFonts(lib, pdf, fonts), certificate);
  return pdf.save({ subsetFonts: true });
};

/** A PKCS#12 file, opened: the library reads old encryptions too, which Node's own OpenSSL refuses. */
const openPkcs12 = async (lib: Lib, file: Uint8Array, password: string): Promise<SealingKey> => {
  const signer = await lib.P12Signer.create(file, password);
  const { privateKey } = signer as unknown as { privateKey: CryptoKey };
  const pkcs8 = await crypto.subtle.exportKey('pkcs8', privateKey);
  const lines =
    Buffer.from(pkcs8)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return {
    privateKey: ['-----BEGIN PRIVATE KEY-----', ...lines, '-----END PRIVATE KEY-----', ''].join(
      '\n'
    ),
    certificates: [signer.certificate, ...signer.certificateChain],
  };
};

/** What the worker does, by name. Everything in and out can be cloned between threads. */
export const tasks = {
  inspect: async ({ bytes }: { bytes: Uint8Array }): Promise<Inspected> =>
    inspectPdf(await loadLibpdf(), bytes),
  seal: async (input: SealInput) => seal(await loadLibpdf(), input),
  addTimestamp: async ({ bytes, url }: { bytes: Uint8Array; url: string }) =>
    addTimestamp(await loadLibpdf(), bytes, url),
  report: ({ bytes }: { bytes: Uint8Array }) => report(bytes),
  layOut: async (input: LayOutInput): Promise<LaidOut> => layOut(await loadLibpdf(), input),
  auditPdf: async (input: { certificate: Certificate; fonts: string[] }) =>
    auditPdf(await loadLibpdf(), input.certificate, input.fonts),
  unprintable: async ({ texts, fonts }: { texts: string[]; fonts: string[] }) =>
    unprintable(await loadLibpdf(), texts, fonts),
  openPkcs12: async ({ bytes, password }: { bytes: Uint8Array; password: string }) =>
    openPkcs12(await loadLibpdf(), bytes, password),
};

export type Tasks = typeof tasks;
export type TaskName = keyof Tasks;
