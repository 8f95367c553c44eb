import type {
  ContractField,
  ContractState,
  FieldValue,
  PageSize,
  SignerState,
  TemplateRole,
  TemplateValue,
} from '#protocol';
import { c, defineTable, type RowOf } from '../../foundation/database/table';
import type { KeptMark } from '../papers/pdf/stamp';

const reminders = {
  firstAfterDays: c.nullableInteger(),
  everyDays: c.nullableInteger(),
};

/** A document out for signing. */
export const contractTable = defineTable({
  name: 'contract',
  plural: 'contracts',
  displayName: 'Contract',
  columns: {
    title: c.string(),
    message: c.nullableText(),
    state: c.word<ContractState>(),
    signingOrder: c.word<'parallel' | 'sequential'>(),
    dueAt: c.nullableDate(),
    language: c.nullableString(),
    ...reminders,
    nextReminderAt: c.nullableDate(),
    /** of the document, from 1 */
    version: c.integer(),
    fileId: c.integer(),
    fileName: c.string(),
    /** SHA-256 of the file */
    documentHash: c.string(),
    pages: c.json<PageSize[]>(),
    fields: c.json<ContractField[]>(),
    templateId: c.nullableInteger(),
    authorId: c.nullableString(),
    authorName: c.nullableString(),
    /** whether sending switches portals on: asked for, forbidden, or as the settings say */
    activates: c.word<'yes' | 'no' | null>(),
    sentAt: c.nullableDate(),
    /** all have signed */
    signedAt: c.nullableDate(),
    completedAt: c.nullableDate(),
    endedAt: c.nullableDate(),
    endReason: c.nullableText(),
    endedBy: c.nullableString(),
    /** its final copy */
    sealId: c.nullableInteger(),
    sealError: c.nullableText(),
    sealAttempts: c.integer(),
    /** what the certificate says of the audit trail */
    headSequence: c.nullableInteger(),
    headHash: c.nullableString(),
  },
  indexes: [['state', 'dueAt'], ['nextReminderAt'], ['documentHash'], ['fileId'], ['templateId']],
});

/** One signer's part of it, or somebody who gets the final copy. */
export const signerTable = defineTable({
  name: 'contract-signer',
  plural: 'contract-signers',
  displayName: 'Contract signer',
  columns: {
    contractId: c.integer(),
    /** the index in `signers` */
    position: c.integer(),
    role: c.word<'signer' | 'viewer'>(),
    contactId: c.nullableInteger(),
    /** document id of a user of the panel */
    adminId: c.nullableString(),
    /** as they were when it was asked */
    name: c.string(),
    email: c.string(),
    state: c.word<SignerState>(),
    offeredAt: c.nullableDate(),
    seenAt: c.nullableDate(),
    consentedAt: c.nullableDate(),
    consentVersion: c.nullableString(),
    consentHash: c.nullableString(),
    signedAt: c.nullableDate(),
    declinedAt: c.nullableDate(),
    reminded: c.integer(),
    lastRemindedAt: c.nullableDate(),
    /** draft first, signed values later */
    filled: c.json<Record<string, FieldValue>>(),
    signature: c.json<KeptMark | null>(),
    initials: c.json<KeptMark | null>(),
    /** how the session began in which it signed */
    proof: c.nullableString(),
    fromAddress: c.nullableString(),
    device: c.nullableString(),
    timeZone: c.nullableString(),
  },
  unique: [['contractId', 'position']],
  indexes: [
    ['contactId', 'state'],
    ['adminId', 'state'],
  ],
});

export const templateTable = defineTable({
  name: 'contract-template',
  plural: 'contract-templates',
  displayName: 'Contract template',
  columns: {
    kind: c.word<'pdf' | 'markdown'>(),
    name: c.string(),
    title: c.nullableString(),
    message: c.nullableText(),
    signingOrder: c.word<'parallel' | 'sequential'>(),
    roles: c.json<TemplateRole[]>(),
    ownValues: c.json<TemplateValue[]>(),
    ...reminders,
    dueAfterDays: c.nullableInteger(),
    body: c.nullableText(),
    fields: c.json<ContractField[]>(),
    fileId: c.nullableInteger(),
    fileName: c.nullableString(),
    documentHash: c.nullableString(),
    pages: c.json<PageSize[]>(),
    authorName: c.nullableString(),
  },
  indexes: [['fileId']],
});

/** What a signer has drawn, typed or uploaded once, to use it again. */
export const adoptedSignatureTable = defineTable({
  name: 'adopted-signature',
  plural: 'adopted-signatures',
  displayName: 'Adopted signature',
  columns: {
    /** `contact:12` or `admin:<document id>` */
    owner: c.string(),
    signature: c.json<KeptMark | null>(),
    initials: c.json<KeptMark | null>(),
  },
  unique: [['owner']],
});

/** The very words that signers agreed to. */
export const consentTextTable = defineTable({
  name: 'consent-text',
  plural: 'consent-texts',
  displayName: 'Consent text',
  columns: {
    /** SHA-256 of the text */
    checksum: c.string(),
    language: c.string(),
    body: c.text(),
  },
  unique: [['checksum']],
});

export type ContractRow = RowOf<typeof contractTable>;
export type SignerRow = RowOf<typeof signerTable>;
export type TemplateRow = RowOf<typeof templateTable>;
