import type { LinkPurpose, OpeningVerdict, SessionMethod } from '#protocol';
import { c, defineTable, type RowOf } from '../../foundation/database/table';

/** Every link that logs somebody in. Only the hash of its secret is kept. */
export const tokenTable = defineTable({
  name: 'magic-token',
  plural: 'magic-tokens',
  displayName: 'Magic token',
  columns: {
    publicId: c.string(),
    secretHash: c.string(),
    purpose: c.word<LinkPurpose>(),
    contactId: c.integer(),
    targetApp: c.nullableString(),
    targetItem: c.nullableString(),
    expiresAt: c.date(),
    usedAt: c.nullableDate(),
    /** of the browser whose button used it up */
    usedWith: c.nullableString(),
    revokedAt: c.nullableDate(),
    issuedBy: c.nullableString(),
    /** shown to staff, so that a session which began with it proves less */
    staffReadable: c.boolean(),
  },
  unique: [['publicId'], ['secretHash']],
  indexes: [['contactId']],
});
export type TokenRow = RowOf<typeof tokenTable>;

export const openingTable = defineTable({
  name: 'link-opening',
  plural: 'link-openings',
  displayName: 'Link opening',
  columns: {
    tokenId: c.integer(),
    at: c.date(),
    verdict: c.word<OpeningVerdict>(),
    reason: c.string(),
    userAgent: c.string(),
  },
  indexes: [['tokenId']],
});

/** A login that a client asked for: waits for its code. Made for unknown addresses too. */
export const challengeTable = defineTable({
  name: 'login-challenge',
  plural: 'login-challenges',
  displayName: 'Login challenge',
  columns: {
    idHash: c.string(),
    /** null until the mail is sent, and for ever when nobody is there to send it to */
    codeHmac: c.nullableString(),
    contactId: c.nullableInteger(),
    /** HMAC of the folded address: what wrong codes are counted by */
    recipient: c.string(),
    /** who asked, until the job has looked it up: a folded address ... */
    emailFolded: c.nullableIdentity(),
    /** ... or the link that is to be renewed */
    renewsTokenId: c.nullableInteger(),
    targetApp: c.nullableString(),
    targetItem: c.nullableString(),
    attempts: c.integer(),
    expiresAt: c.date(),
    usedAt: c.nullableDate(),
    supersededAt: c.nullableDate(),
  },
  unique: [['idHash']],
  indexes: [['contactId']],
});
export type ChallengeRow = RowOf<typeof challengeTable>;

export const sessionTable = defineTable({
  name: 'session',
  plural: 'sessions',
  displayName: 'Session',
  columns: {
    tokenHash: c.string(),
    contactId: c.integer(),
    method: c.word<SessionMethod>(),
    /** the admin's name, of a session that only looks (X7) */
    viewAsBy: c.nullableString(),
    device: c.string(),
    lastSeenAt: c.date(),
    idleExpiresAt: c.date(),
    expiresAt: c.date(),
  },
  unique: [['tokenHash']],
  indexes: [['contactId']],
});
export type SessionRow = RowOf<typeof sessionTable>;

/** History: a resent invitation is a new row. */
export const invitationTable = defineTable({
  name: 'invitation',
  plural: 'invitations',
  displayName: 'Invitation',
  columns: {
    contactId: c.integer(),
    apps: c.json<string[]>(),
    source: c.word<'dashboard' | 'resend' | 'access'>(),
    invitedBy: c.nullableString(),
    sentAt: c.date(),
    expiresAt: c.date(),
    acceptedAt: c.nullableDate(),
    revokedAt: c.nullableDate(),
  },
  indexes: [['contactId'], ['sentAt']],
});
export type InvitationRow = RowOf<typeof invitationTable>;

/** One press of "Send": invitations or login emails to one or many. */
export const batchTable = defineTable({
  name: 'batch',
  plural: 'batches',
  displayName: 'Batch',
  columns: {
    kind: c.word<'invitation' | 'login-email'>(),
    /** what was asked for; emptied when it has been worked through */
    contacts: c.json<string[]>(),
    emails: c.json<string[]>(),
    apps: c.json<string[]>(),
    /** personal words in each mail */
    note: c.nullableText(),
    total: c.integer(),
    /** how many recipients have become messages: where a restart goes on */
    cursor: c.integer(),
    actorId: c.nullableString(),
    actorName: c.nullableString(),
    finishedAt: c.nullableDate(),
  },
});
export type BatchRow = RowOf<typeof batchTable>;
