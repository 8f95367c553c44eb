import { c, defineTable, type RowOf } from '../../foundation/database/table';

/** The number of what was sealed, in the table of its room; the column is named after the first room that seals. */
export const ownerColumn = 'contractId';

/** Every final copy that was ever made: what the verifier knows. */
export const sealTable = defineTable({
  name: 'contract-seal',
  plural: 'contract-seals',
  displayName: 'Contract seal',
  columns: {
    [ownerColumn]: c.nullableInteger(),
    fileId: c.integer(),
    /** bytes */
    size: c.bytes(),
    /** SHA-256 of the file */
    checksum: c.string(),
    level: c.word<'B-B' | 'B-T'>(),
    /** SHA-256 of the certificate */
    fingerprint: c.string(),
    /** a timestamp was wanted and not to be had */
    wantsTimestamp: c.boolean(),
  },
  unique: [['checksum']],
  indexes: [[ownerColumn], ['fileId'], ['wantsTimestamp']],
});

/** Certificates and keys that seal, or have sealed. */
export const sealKeyTable = defineTable({
  name: 'seal-key',
  plural: 'seal-keys',
  displayName: 'Seal key',
  columns: {
    origin: c.word<'generated' | 'imported'>(),
    subject: c.text(),
    issuer: c.text(),
    /** SHA-256 of the certificate */
    fingerprint: c.string(),
    algorithm: c.string(),
    notBefore: c.date(),
    notAfter: c.date(),
    active: c.boolean(),
    /** PEM, its own first */
    certificates: c.json<string[]>(),
    /** PKCS#8, encrypted with a key that derives from the master secret */
    sealedKey: c.text(),
  },
  unique: [['fingerprint']],
});

export type SealRow = RowOf<typeof sealTable>;
export type SealKeyRow = RowOf<typeof sealKeyTable>;
