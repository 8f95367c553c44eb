import { createHash, verify, webcrypto, X509Certificate } from 'node:crypto';
import * as pkijs from 'pkijs';
import type { SignatureProblem, SignatureReport } from '#protocol';
import type { Gap } from './seal';

/** The library keeps one engine for the whole process, which another library replaces: ours is named each time. */
const engine = new pkijs.CryptoEngine({
  name: 'node',
  crypto: webcrypto as never,
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- as a module of Node's; the global one is the same
  subtle: webcrypto.subtle as never,
});

const oids = {
  signedData: '1.2.840.113549.1.7.2',
  sha256: '2.16.840.1.101.3.4.2.1',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificate: '1.2.840.113549.1.9.16.2.47',
  timestamp: '1.2.840.113549.1.9.16.2.14',
};

/** More than anybody signs; a file made to keep the verifier busy has more. */
const mostSignatures = 20;
/** Bytes of a gap, in hex; long chains and a timestamp take a twentieth. */
const largestGap = 1_000_000;

export interface FoundSignature extends Omit<SignatureReport, 'ours'> {
  gap: Gap | null;
  /** DER, without the padding */
  cms: Buffer | null;
}

const exactly = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;

/** Length of a DER element with its header; 0 when it is none. */
const derLength = (bytes: Buffer): number => {
  const first = bytes[1];
  if (bytes[0] !== 0x30 || first === undefined) return 0;
  if (first < 0x80) return 2 + first;
  const count = first & 0x7f;
  if (count < 1 || count > 4 || bytes.length < 2 + count) return 0;
  return 2 + count + bytes.readUIntBE(2, count);
};

const encoded = (der: Buffer) => {
  const contentInfo = pkijs.ContentInfo.fromBER(exactly(der));
  if (contentInfo.contentType !== oids.signedData) throw new Error('Not signed data');
  const signedData = new pkijs.SignedData({ schema: contentInfo.content as never });
  const again = new pkijs.ContentInfo({
    contentType: contentInfo.contentType,
    content: signedData.toSchema(),
  });
  return { signedData, canonical: Buffer.from(again.toSchema().toBER(false)) };
};

const attributeOf = (signer: pkijs.SignerInfo, type: string) =>
  signer.signedAttrs?.attributes.find((one) => one.type === type);

const nodeVerifies = new Set([
  '1.2.840.113549.1.1.1',
  '1.2.840.113549.1.1.11',
  '1.2.840.10045.4.3.2',
]);

/** The signature itself; that the digest in it is the file's own, the caller has seen where it could. */
const isSigned = async (
  signedData: pkijs.SignedData,
  signer: pkijs.SignerInfo,
  certificate: X509Certificate,
  file: Buffer,
  { first, second, length }: { first: number; second: number; length: number }
): Promise<boolean> => {
  const isCommon =
    signer.signedAttrs !== undefined &&
    attributeOf(signer, oids.messageDigest) !== undefined &&
    signer.digestAlgorithm.algorithmId === oids.sha256 &&
    nodeVerifies.has(signer.signatureAlgorithm.algorithmId);
  if (isCommon && signer.signedAttrs) {
    // They are signed as a SET, whatever tag they are carried with (RFC 5652 5.4).
    const signed = Buffer.from(signer.signedAttrs.toSchema().toBER(false));
    signed[0] = 0x31;
    return verify(
      'sha256',
      signed,
      certificate.publicKey,
      signer.signature.valueBlock.valueHexView
    );
  }
  const covered = Buffer.concat([file.subarray(0, first), file.subarray(second, second + length)]);
  const verified = await signedData
    .verify({ signer: 0, data: exactly(covered), checkChain: false, extendedMode: true }, engine)
    .catch(() => ({ signatureVerified: false }));
  return verified.signatureVerified === true;
};

/** One signature, by the rules that wrapping and appending break (pdf-insecurity.org). */
const examine = async (file: Buffer, range: number[]): Promise<FoundSignature> => {
  const problems = new Set<SignatureProblem>();
  const [from = -1, first = -1, second = -1, length = -1] = range;
  const found: FoundSignature = {
    valid: false,
    coversWholeFile: false,
    appendedBytes: 0,
    timestamped: false,
    subject: null,
    fingerprint: null,
    problems: [],
    gap: null,
    cms: null,
  };
  const judged = () => ({ ...found, problems: [...problems] });
  const isPlace = from === 0 && first >= 0 && second > first && second - first <= largestGap;
  if (!isPlace || second + length > file.length) {
    problems.add('bad-range');
    return judged();
  }
  found.gap = { start: first, end: second };
  const gap = file.toString('latin1', first, second);
  if (!/^<(?:[0-9A-Fa-f]{2})+>$/.test(gap)) problems.add('not-one-gap');
  found.appendedBytes = file.length - second - length;
  found.coversWholeFile = found.appendedBytes === 0;
  if (!found.coversWholeFile) problems.add('appended');
  try {
    const padded = Buffer.from(gap.slice(1, -1), 'hex');
    const der = padded.subarray(0, derLength(padded));
    const { signedData, canonical } = encoded(der);
    // Anything else than one canonical encoding and zeros would be a place to hide something in.
    if (!canonical.equals(der) || padded.subarray(der.length).some((byte) => byte !== 0)) {
      problems.add('not-der');
    }
    found.cms = Buffer.from(der);
    const [signer] = signedData.signerInfos;
    if (!signer || signedData.signerInfos.length !== 1) throw new Error('Not one signer');
    const certificate = signedData.certificates?.find(
      (one): one is pkijs.Certificate =>
        one instanceof pkijs.Certificate &&
        signer.sid instanceof pkijs.IssuerAndSerialNumber &&
        one.serialNumber.isEqual(signer.sid.serialNumber)
    );
    if (!certificate) throw new Error('No certificate');
    const x509 = new X509Certificate(Buffer.from(certificate.toSchema().toBER(false)));
    found.subject = x509.subject.replaceAll('\n', ', ');
    found.fingerprint = createHash('sha256').update(x509.raw).digest('hex');
    found.timestamped = Boolean(
      signer.unsignedAttrs?.attributes.some((one) => one.type === oids.timestamp)
    );
    const named = attributeOf(signer, oids.signingCertificate);
    const hex = named && Buffer.from(named.toSchema().toBER(false)).toString('hex');
    if (hex !== undefined && !hex.includes(found.fingerprint)) problems.add('certificate-mismatch');

    const digest = createHash('sha256')
      .update(file.subarray(0, first))
      .update(file.subarray(second, second + length))
      .digest();
    const stated = attributeOf(signer, oids.messageDigest);
    const statedHex = stated && Buffer.from(stated.toSchema().toBER(false)).toString('hex');
    const isSha256 = signer.digestAlgorithm.algorithmId === oids.sha256;
    if (isSha256 && statedHex !== undefined && !statedHex.endsWith(digest.toString('hex'))) {
      problems.add('digest-mismatch');
    } else if (await isSigned(signedData, signer, x509, file, { first, second, length })) {
      found.valid = true;
    } else {
      problems.add('signature-mismatch');
    }
  } catch {
    problems.add('unreadable');
  }
  if (
    ['not-one-gap', 'not-der', 'certificate-mismatch'].some((bad) =>
      problems.has(bad as SignatureProblem)
    )
  ) {
    found.valid = false;
  }
  return judged();
};

const rangePattern = /\/ByteRange\s*\[\s*(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s*\]/g;

/**
 * Every signature that a PDF carries, in the order in which they stand in it.
 * @param from only those that stand after so many bytes
 */
export const findSignatures = async (file: Buffer, from = 0): Promise<FoundSignature[]> => {
  // The last ones: false places before it must not hide the seal.
  const ranges: number[][] = [];
  for (const match of file.toString('latin1', from).matchAll(rangePattern)) {
    ranges.push(match.slice(1).map(Number));
    if (ranges.length > mostSignatures) ranges.shift();
  }
  const found: FoundSignature[] = [];
  for (const range of ranges) found.push(await examine(file, range));
  return found;
};

const endMark = Buffer.from('%%EOF');

/**
 * SHA-256 of every beginning of the file that could have been a file of its own: up to each `%%EOF`, with the
 * line break after it and without.
 */
export const prefixHashes = (file: Buffer): string[] => {
  const hashes: string[] = [];
  const running = createHash('sha256');
  let done = 0;
  const note = (end: number) => {
    running.update(file.subarray(done, end));
    done = end;
    hashes.push(running.copy().digest('hex'));
  };
  for (let at = file.indexOf(endMark); at >= 0 && hashes.length < 100;) {
    let end = at + endMark.length;
    note(end);
    for (const byte of [0x0d, 0x0a]) {
      if (file[end] === byte) {
        end += 1;
        note(end);
      }
    }
    at = file.indexOf(endMark, end);
  }
  return hashes;
};
