import { c, defineTable } from '../../../foundation/database/table';

/** An account at an identity provider that logs a contact in, bound by `sub`, never by its address. */
export const identityTable = defineTable({
  name: 'identity',
  plural: 'identities',
  displayName: 'Identity',
  columns: {
    contactId: c.integer(),
    issuer: c.identity(),
    /** SHA-256 of `sub`, which is case-sensitive; MySQL's comparison of text is not */
    subjectHash: c.identity(),
  },
  unique: [
    ['issuer', 'subjectHash'],
    ['contactId', 'issuer'],
  ],
});

/** A browser that has gone to a provider and is expected back. */
export const oidcFlowTable = defineTable({
  name: 'oidc-flow',
  plural: 'oidc-flows',
  displayName: 'OIDC flow',
  columns: {
    stateHash: c.string(),
    /** of the cookie that binds it to the browser it began in */
    cookieHash: c.string(),
    provider: c.string(),
    /** PKCE verifier and nonce */
    sealed: c.text(),
    /** an account is to be connected to this contact, from inside its session */
    contactId: c.nullableInteger(),
    targetApp: c.nullableString(),
    targetItem: c.nullableString(),
    expiresAt: c.date(),
  },
  unique: [['stateHash']],
});
