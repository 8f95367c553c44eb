import { z } from 'zod';
import { publicIdSchema, timestampSchema } from '../values';

const sha256 = z.string();
const signer = z.number().int();

/**
 * Everything that a contract's audit trail can say, with the data of each. Names and addresses stand in the
 * erasable part of an event (`person`), never here. `signer` is the index in `signers`.
 */
export const contractEvents = {
  'contract.created': z.object({
    documentSha256: sha256,
    pages: z.number(),
    template: z.string().nullable(),
  }),
  'contract.changed': z.object({ what: z.array(z.string()) }),
  'contract.sent': z.object({ documentSha256: sha256, version: z.number(), signers: z.number() }),
  /** it is a signer's turn, or a viewer was told */
  'contract.offered': z.object({ signer, mailed: z.boolean() }),
  'contract.reminded': z.object({ signer, byHand: z.boolean() }),
  /** the same email once more */
  'contract.resent': z.object({ signer }),
  'contract.opened': z.object({
    signer,
    documentSha256: sha256,
    /** how the session began */
    proof: z.string(),
  }),
  'contract.consented': z.object({
    signer,
    version: z.string(),
    textSha256: sha256,
    language: z.string(),
  }),
  'contract.signed': z.object({
    signer,
    documentSha256: sha256,
    /** of the canonical JSON of values and marks */
    valuesSha256: sha256,
    signature: z.enum(['typed', 'drawn', 'uploaded']),
    /** how the session began */
    proof: z.string(),
    fields: z.number(),
  }),
  'contract.declined': z.object({ signer }),
  'contract.document-replaced': z.object({ from: sha256, to: sha256, version: z.number() }),
  'contract.due-changed': z.object({ from: z.string().nullable(), to: z.string().nullable() }),
  'contract.signer-replaced': z.object({ signer }),
  'contract.voided': z.object({}),
  'contract.expired': z.object({ dueAt: z.string() }),
  'contract.sealed': z.object({
    sha256,
    level: z.enum(['B-B', 'B-T']),
    certificate: sha256,
    size: z.number(),
  }),
  /** the timestamp that was missing when it was sealed */
  'contract.timestamped': z.object({ sha256, replaces: sha256 }),
  'contract.seal-failed': z.object({ reason: z.string(), attempt: z.number() }),
  'contract.completed': z.object({ signers: z.number() }),
  'contract.downloaded': z.object({ what: z.string(), signer: z.number().nullable() }),
} as const;

export type ContractEventName = keyof typeof contractEvents;
export type ContractEventData<N extends ContractEventName> = z.infer<(typeof contractEvents)[N]>;
export const contractEventNames = Object.keys(contractEvents) as [
  ContractEventName,
  ...ContractEventName[],
];

/** One link of the chain, as `GET /client-portal/contracts/:id/audit` shows it, oldest first. */
export const contractAuditEventSchema = z.object({
  id: publicIdSchema,
  sequence: z.number().int(),
  at: timestampSchema,
  action: z.enum(contractEventNames),
  actor: z.object({
    type: z.enum(['admin', 'client', 'system', 'anyone']),
    name: z.string().nullable(),
  }),
  data: z.record(z.string(), z.unknown()),
  /** who, from which address, with what browser, and why; null once erased */
  person: z.record(z.string(), z.unknown()).nullable(),
  previousHash: z.string().nullable(),
  hash: z.string(),
});

export const contractAuditSchema = z.object({
  results: z.array(contractAuditEventSchema),
  /** the chain was walked just now; what is wrong with it, if anything */
  whole: z.boolean(),
  faults: z.array(z.object({ sequence: z.number().int(), fault: z.string() })),
});

export type ContractAudit = z.infer<typeof contractAuditSchema>;
export type ContractAuditEvent = z.infer<typeof contractAuditEventSchema>;
