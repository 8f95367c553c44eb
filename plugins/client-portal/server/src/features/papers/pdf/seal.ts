import type { Hash } from 'node:crypto';
import type { PDF } from '@libpdf/core';
import { addTimestamp, isTokenFor, signCms, timestampDigest, type SealingKey } from './cms';
import type { Lib } from './libpdf';

export interface SealWords {
  /** who seals: the portal */
  name: string;
  reason: string;
  /** the portal's address */
  location: string;
  at: Date;
}

/** Bytes kept free for the signature: certificates, a timestamp and what they come wrapped in. */
const gapBytes = 24_576;
const timestampMilliseconds = 10_000;
const wideNumber = 9_999_999_999;

/** `D:20261121200131Z` (ISO 32000-1 7.9.4) */
const pdfDate = (at: Date) => `D:${at.toISOString().slice(0, 19).replace(/[-T:]/g, '')}Z`;

/** Puts an empty signature into the document: the bytes that are signed are those of its last revision. */
export const addEmptySignature = (
  lib: Lib,
  pdf: PDF,
  { name, reason, location, at }: SealWords
) => {
  const { PdfArray, PdfDict, PdfName, PdfNumber, PdfString } = lib;
  const [page] = pdf.getPages();
  if (!page) throw new Error('A document without pages');
  const form = pdf.getOrCreateForm();
  const taken = new Set(form.getFields().map((field) => field.name));
  let fieldName = 'AgencySeal';
  for (let number = 2; taken.has(fieldName); number += 1) fieldName = `AgencySeal${number}`;
  const signature = pdf.register(
    PdfDict.of({
      Type: PdfName.of('Sig'),
      Filter: PdfName.of('Adobe.PPKLite'),
      SubFilter: PdfName.of('ETSI.CAdES.detached'),
      ByteRange: new PdfArray([0, wideNumber, wideNumber, wideNumber].map((n) => PdfNumber.of(n))),
      Contents: new PdfString(new Uint8Array(gapBytes), 'hex'),
      M: PdfString.fromString(pdfDate(at)),
      Name: PdfString.fromString(name),
      Reason: PdfString.fromString(reason),
      Location: PdfString.fromString(location),
    })
  );
  const dict = form.createSignatureField(fieldName).getDict();
  dict.delete('Kids');
  dict.set('V', signature);
  dict.set('Type', PdfName.of('Annot'));
  dict.set('Subtype', PdfName.of('Widget'));
  // Printed and locked, without a place of its own on the page: the certificate page shows it.
  dict.set('F', PdfNumber.of(132));
  dict.set('P', page.ref);
  dict.set('Rect', new PdfArray([0, 0, 0, 0].map((n) => PdfNumber.of(n))));
  const acroForm = pdf.getCatalog().get('AcroForm');
  const formDict = acroForm instanceof lib.PdfRef ? pdf.getObject(acroForm) : acroForm;
  // Signatures exist, and only appending keeps them (ISO 32000-1 table 219).
  if (formDict instanceof PdfDict) formDict.set('SigFlags', PdfNumber.of(3));
};

export interface Gap {
  /** of the `<` before the signature's hex digits */
  start: number;
  /** after the `>` */
  end: number;
}

/** Finds the empty signature, which stands nearest to the end, and writes down which bytes it covers. */
const closeRange = (file: Buffer): Gap => {
  const wide = String(wideNumber);
  const placeholder = `${wide} ${wide} ${wide}`;
  const range = file.lastIndexOf(placeholder, undefined, 'latin1');
  const contents = file.indexOf('/Contents', range, 'latin1');
  const start = file.indexOf('<', contents, 'latin1');
  const end = file.indexOf('>', start, 'latin1') + 1;
  if (range < 0 || contents < 0 || end - start !== gapBytes * 2 + 2) {
    throw new Error('The place of the signature is not where it was put');
  }
  const text = `${start} ${end} ${file.length - end}`;
  file.write(text.padEnd(placeholder.length, ' '), range, 'latin1');
  return { start, end };
};

const fillGap = (file: Buffer, { start, end }: Gap, cms: Buffer) => {
  const room = end - start - 2;
  if (cms.length * 2 > room) throw new Error('The signature is larger than its place');
  file.write(cms.toString('hex').padEnd(room, '0'), start + 1, 'latin1');
};

/** @param url an RFC 3161 server */
const timestamped = async (lib: Lib, cms: Buffer, url: string): Promise<Buffer> => {
  const digest = timestampDigest(cms);
  const authority = new lib.HttpTimestampAuthority(url, { timeout: timestampMilliseconds });
  const token = await authority.timestamp(new Uint8Array(digest), 'SHA-256');
  if (!isTokenFor(token, digest)) throw new Error('The timestamp is about something else');
  return addTimestamp(cms, token);
};

export interface Sealed {
  bytes: Buffer;
  /** SHA-256 of all of it, in hex */
  sha256: string;
  level: 'B-B' | 'B-T';
  /** why there is no timestamp though one was wanted */
  timestampError: string | null;
}

/**
 * Signs a saved document that has an empty signature. Without the timestamp server it is B-B.
 * @param begun the hash of the first `hashed` bytes, which are the original's: a large file is read once
 */
export const sealBytes = async (
  lib: Lib,
  saved: Uint8Array,
  begun: { hash: Hash; hashed: number },
  key: SealingKey,
  timestampUrl: string | null
): Promise<Sealed> => {
  const bytes = Buffer.from(saved.buffer, saved.byteOffset, saved.byteLength);
  const gap = closeRange(bytes);
  if (gap.start < begun.hashed) throw new Error('The signature stands within the original');
  const before = begun.hash.copy().update(bytes.subarray(begun.hashed, gap.start));
  const after = bytes.subarray(gap.end);
  const cms = signCms(before.copy().update(after).digest(), key);
  const sealed = () =>
    before.copy().update(bytes.subarray(gap.start, gap.end)).update(after).digest('hex');
  if (timestampUrl === null) {
    fillGap(bytes, gap, cms);
    return { bytes, sha256: sealed(), level: 'B-B', timestampError: null };
  }
  try {
    fillGap(bytes, gap, await timestamped(lib, cms, timestampUrl));
    return { bytes, sha256: sealed(), level: 'B-T', timestampError: null };
  } catch (error) {
    fillGap(bytes, gap, cms);
    const timestampError = (error as Error).message.slice(0, 300);
    return { bytes, sha256: sealed(), level: 'B-B', timestampError };
  }
};

/** The timestamp that was not to be had then: the signature and all that it covers stay. */
export const timestampLater = async (
  lib: Lib,
  sealed: Uint8Array,
  gap: Gap,
  cms: Buffer,
  timestampUrl: string
): Promise<Buffer> => {
  const bytes = Buffer.from(sealed);
  fillGap(bytes, gap, await timestamped(lib, cms, timestampUrl));
  return bytes;
};
