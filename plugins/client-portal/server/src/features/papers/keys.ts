import { createHash, createPrivateKey, createPublicKey, X509Certificate } from 'node:crypto';
import type { HouseDeed, SealKey } from '#protocol';
import type { AuditActor } from '../../foundation/audit/table';
import { defineService } from '../../foundation/foundation';
import { fail, failField } from '../../foundation/http/errors';
import { sealKeyTable, type SealKeyRow } from './content-types';
import type { SealingKey } from './pdf/cms';
import { pdfEngineOf } from './pdf/engine';
import { sealsOf } from './seals';
import { makeSelfSigned } from './self-signed';

const dayMilliseconds = 24 * 60 * 60 * 1000;
const years = 10;
/** Days before its end from which on a certificate is warned of. */
export const expiresSoonDays = 60;

const pem = (der: Uint8Array) => {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
};

const algorithmOf = (certificate: X509Certificate) => {
  const { asymmetricKeyType: type, asymmetricKeyDetails: details } = certificate.publicKey;
  if (type === 'rsa') return `RSA ${details?.modulusLength ?? ''}`.trim();
  const curves: Record<string, string> = {
    prime256v1: 'P-256',
    secp384r1: 'P-384',
    secp521r1: 'P-521',
  };
  return `EC ${curves[details?.namedCurve ?? ''] ?? ''}`.trim();
};

const nameOf = (portal: string) =>
  `${
    portal
      .replace(/\p{Cc}/gu, ' ')
      .trim()
      .slice(0, 40) || 'Client Portal'
  } document seal`;

/** A sequence that begins with version 3 (RFC 7292 4). */
const looksLikePkcs12 = (file: Buffer) =>
  file[0] === 0x30 && file.subarray(0, 12).includes(Buffer.from([0x02, 0x01, 0x03]));

/** Bytes of a certificate with those that vouch for it; the rest of a signature's place is the timestamp's. */
const longestChain = 12_000;

/** Throws at the field what can't seal. */
const judge = ({ privateKey, certificates }: SealingKey, now: Date) => {
  const [own] = certificates;
  if (!own) throw failField('file', 'There is no certificate in it');
  if (certificates.reduce((sum, { byteLength }) => sum + byteLength, 0) > longestChain) {
    throw failField('file', 'There are more certificates in it than a signature has room for');
  }
  const certificate = new X509Certificate(Buffer.from(own));
  const mine = createPublicKey(createPrivateKey(privateKey)).export({
    format: 'der',
    type: 'spki',
  });
  const theirs = certificate.publicKey.export({ format: 'der', type: 'spki' });
  if (!Buffer.from(mine).equals(Buffer.from(theirs))) {
    throw failField('file', 'Key and certificate do not belong together');
  }
  if (new Date(certificate.validTo) <= now) throw failField('file', 'This certificate has expired');
  const { asymmetricKeyType: type, asymmetricKeyDetails: details } = certificate.publicKey;
  if (type === 'rsa' && (details?.modulusLength ?? 0) < 2048) {
    throw failField('file', 'RSA keys have at least 2048 bits');
  }
  if (type !== 'rsa' && type !== 'ec') throw failField('file', 'Only RSA and EC keys can seal');
};

/** Keys that seal: made at the first start, encrypted at rest, kept to recognise what they have sealed. */
export const sealKeysOf = defineService((foundation) => {
  const { happened, clock, database, secrets, settings } = foundation;
  const table = database.of(sealKeyTable);
  const seals = sealsOf(foundation);

  const active = () => table.find((query) => query.where({ active: true }).orderBy('id', 'desc'));

  const validity = ({ notBefore, notAfter }: SealKeyRow): SealKey['validity'] => {
    const now = clock.now();
    if (now < notBefore) return 'not-yet';
    if (now >= notAfter) return 'expired';
    const left = notAfter.getTime() - now.getTime();
    return left < expiresSoonDays * dayMilliseconds ? 'expires-soon' : 'valid';
  };

  const insert = async (key: SealingKey, origin: SealKeyRow['origin']): Promise<SealKeyRow> => {
    const [own] = key.certificates;
    const certificate = new X509Certificate(Buffer.from(own ?? []));
    const fingerprint = createHash('sha256').update(certificate.raw).digest('hex');
    return database.transaction(async () => {
      if (await table.find((query) => query.where({ fingerprint }))) {
        throw failField('file', 'This certificate is here already', 'conflict');
      }
      await table.update((query) => query.where({ active: true }), { active: false });
      const id = await table.insert({
        origin,
        subject: certificate.subject.replaceAll('\n', ', '),
        issuer: certificate.issuer.replaceAll('\n', ', '),
        fingerprint,
        algorithm: algorithmOf(certificate),
        notBefore: new Date(certificate.validFrom),
        notAfter: new Date(certificate.validTo),
        active: true,
        certificates: key.certificates.map(pem),
        sealedKey: secrets.seal('seal-key', key.privateKey),
      });
      const row = await table.find((query) => query.where({ id }));
      if (!row) throw fail('internal');
      return row;
    });
  };

  const need = async (documentId: string) => {
    const row = await table.find((query) => query.where({ document_id: documentId }));
    if (!row) throw fail('not_found', { message: 'No such certificate' });
    return row;
  };

  const describe = async (row: SealKeyRow): Promise<SealKey> => ({
    id: row.documentId,
    origin: row.origin,
    subject: row.subject,
    issuer: row.issuer,
    fingerprint: row.fingerprint,
    algorithm: row.algorithm,
    notBefore: row.notBefore.toISOString(),
    notAfter: row.notAfter.toISOString(),
    active: row.active,
    validity: validity(row),
    sealed: await seals.countBy(row.fingerprint),
    createdAt: row.createdAt.toISOString(),
  });

  const note = (action: HouseDeed, actor: AuditActor, { fingerprint }: SealKeyRow) =>
    happened(action, { actor, data: { fingerprint } });

  const make = async () => {
    const now = new Date();
    const { general } = await settings.read();
    const key = await makeSelfSigned(
      nameOf(general.name),
      new Date(now.getTime() - 60_000),
      new Date(now.getTime() + years * 365 * dayMilliseconds)
    );
    return insert(key, 'generated');
  };

  const service = {
    active,
    validity,

    /** At every start; makes one when there is none. */
    async ensure(): Promise<SealKeyRow> {
      return (await active()) ?? (await make());
    },

    /** The key that seals now. Throws when it can't: expired, or the master secret was lost. */
    async open(): Promise<SealingKey & { fingerprint: string }> {
      const row = await service.ensure();
      if (validity(row) === 'expired') throw new Error('The certificate that seals has expired');
      const privateKey = secrets.open('seal-key', row.sealedKey);
      if (privateKey === null) {
        throw new Error(
          'The sealing key can not be opened: the secret of the portal is another one'
        );
      }
      const certificates = row.certificates.map(
        (text) => new Uint8Array(new X509Certificate(text).raw)
      );
      return { privateKey, certificates, fingerprint: row.fingerprint };
    },

    /** Fingerprints of all that ever sealed here. */
    fingerprints: async (): Promise<ReadonlySet<string>> =>
      new Set(
        (await table.list((query) => query.select('fingerprint'))).map((row) => row.fingerprint)
      ),

    list: async (): Promise<SealKey[]> =>
      Promise.all((await table.list((query) => query.orderBy('id', 'desc'))).map(describe)),

    async renew(actor: AuditActor): Promise<SealKey> {
      const row = await make();
      await note('seal-key.generated', actor, row);
      return describe(row);
    },

    /** Throws at `file` or `password` what is wrong with it. */
    async importPkcs12(file: Buffer, password: string, actor: AuditActor): Promise<SealKey> {
      const key = await pdfEngineOf(foundation)
        .run('openPkcs12', { bytes: new Uint8Array(file), password })
        .catch(() => {
          // Old encryptions carry no check of their own: what comes out is simply not a key.
          throw looksLikePkcs12(file)
            ? failField('password', 'This password does not open it')
            : failField('file', 'This is not a PKCS#12 file (.p12, .pfx) that can be read');
        });
      judge(key, clock.now());
      const row = await insert(key, 'imported');
      await note('seal-key.imported', actor, row);
      return describe(row);
    },

    async activate(documentId: string, actor: AuditActor): Promise<SealKey> {
      const row = await need(documentId);
      if (validity(row) === 'expired') {
        throw fail('conflict', { message: 'This certificate has expired' });
      }
      await database.transaction(async () => {
        await table.update((query) => query.where({ active: true }), { active: false });
        await table.update((query) => query.where({ id: row.id }), { active: true });
      });
      await note('seal-key.activated', actor, row);
      return describe({ ...row, active: true });
    },

    certificate: async (documentId: string): Promise<string> =>
      (await need(documentId)).certificates.join(''),
  };
  return service;
});
