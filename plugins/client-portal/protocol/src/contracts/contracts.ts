import { z } from 'zod';
import { contractFieldSchema } from './contract-fields';
import { offerSchema } from '../rights/grants';
import { fieldValueSchema } from '../papers/fields';
import { pageSizeSchema } from '../papers/pages';
import {
  listOf,
  pageQuerySchema,
  publicIdSchema,
  timestampSchema,
  remindersSchema,
} from '../values';
import { contractOrders, contractStates, signerRoles, signerStates } from './contract-states';

const signerPersonSchema = z.object({
  /** the contact's or admin's document id; null when it is gone */
  contact: publicIdSchema.nullable(),
  admin: publicIdSchema.nullable(),
  name: z.string(),
  email: z.string(),
});

export const contractSignerSchema = signerPersonSchema.extend({
  role: z.enum(signerRoles),
  state: z.enum(signerStates),
  offeredAt: timestampSchema.nullable(),
  seenAt: timestampSchema.nullable(),
  consentedAt: timestampSchema.nullable(),
  signedAt: timestampSchema.nullable(),
  declinedAt: timestampSchema.nullable(),
  /** reminders that went out to it */
  reminded: z.number().int(),
});

const contractSummaryShape = {
  id: publicIdSchema,
  title: z.string(),
  state: z.enum(contractStates),
  order: z.enum(contractOrders),
  dueAt: timestampSchema.nullable(),
  /** number of the document's version, from 1 */
  version: z.number().int(),
  createdAt: timestampSchema,
  createdBy: z.string().nullable(),
  sentAt: timestampSchema.nullable(),
  completedAt: timestampSchema.nullable(),
  /** declined, voided or expired then */
  endedAt: timestampSchema.nullable(),
  signers: z.array(contractSignerSchema),
  /** indexes of those whose turn it is */
  waitsFor: z.array(z.number().int()),
};

export const contractSummarySchema = z.object(contractSummaryShape);

/** `GET /client-portal/contracts`, newest first. */
export const contractsQuerySchema = pageQuerySchema.extend({
  /** `open`: sent, seen, partly signed or sealing */
  state: z.enum([...contractStates, 'open', 'all']).default('all'),
  q: z.string().trim().max(200).optional(),
  contact: publicIdSchema.optional(),
  /** only those that the asking admin has to sign now */
  mine: z.enum(['true', 'false']).default('false'),
});

export const contractsSchema = listOf(contractSummarySchema).extend({
  /** how many there are in each state, whatever page and state are asked for */
  counts: z.record(z.enum(contractStates), z.number().int()),
  /** how many wait for the asking admin's own signature */
  mine: z.number().int(),
});

/** `GET /client-portal/contracts/:id`, and the answer to everything that changes one. */
export const contractSchema = z.object({
  ...contractSummaryShape,
  message: z.string().nullable(),
  language: z.string().nullable(),
  reminders: remindersSchema,
  nextReminderAt: timestampSchema.nullable(),
  document: z.object({
    name: z.string(),
    /** bytes */
    size: z.number().int(),
    pages: z.array(pageSizeSchema),
    /** `checking`: waits for the virus scanner, and can't be sent yet */
    state: z.enum(['ready', 'checking', 'infected']),
  }),
  documentSha256: z.string(),
  fields: z.array(contractFieldSchema),
  template: z.object({ id: publicIdSchema, name: z.string() }).nullable(),
  /** why it was declined or voided, and by whom */
  ended: z.object({ reason: z.string().nullable(), by: z.string().nullable() }).nullable(),
  /** its final copy; null before */
  seal: z
    .object({
      sha256: z.string(),
      size: z.number().int(),
      level: z.enum(['B-B', 'B-T']),
      at: timestampSchema,
      /** SHA-256 of the certificate that sealed it */
      certificate: z.string(),
    })
    .nullable(),
  /** why the final copy could not be made yet; it is tried again */
  sealError: z.string().nullable(),
  /** index of the signer that the asking admin is, whose turn it is now; null: none */
  mySignature: z.number().int().nullable(),
});

/** The answer to `send`: as above, and what became of each signer's email. */
export const sentContractSchema = contractSchema.extend({
  offers: z.array(z.object({ signer: z.number().int(), offer: offerSchema })),
});

/** Several made from one template: 201. */
export const createdContractsSchema = z.object({ results: z.array(contractSummarySchema) });

/** `GET /client-portal/contracts/signers?q=`: admins who could sign for the agency. */
export const agencySignersSchema = z.object({
  results: z.array(z.object({ id: publicIdSchema, name: z.string(), email: z.string() })),
});

/** `GET /client-portal/contracts/consent-texts`: what signers agree to, by language. */
export const consentTextsSchema = z.object({
  results: z.array(
    z.object({
      language: z.string(),
      text: z.string(),
      version: z.string(),
      /** the agency's own, not the plugin's */
      own: z.boolean(),
    })
  ),
});

/** `GET /client-portal/contracts/:id/values`: what each signer has filled in and signed; drafts are not shown. */
export const contractValuesSchema = z.object({
  results: z.array(
    z.object({ signer: z.number().int(), values: z.record(z.string(), fieldValueSchema) })
  ),
});

export type Contract = z.infer<typeof contractSchema>;
export type ContractSummary = z.infer<typeof contractSummarySchema>;
export type ContractSigner = z.infer<typeof contractSignerSchema>;
export type Contracts = z.infer<typeof contractsSchema>;
export type ContractsQuery = z.infer<typeof contractsQuerySchema>;
export type SentContract = z.infer<typeof sentContractSchema>;
export type CreatedContracts = z.infer<typeof createdContractsSchema>;
export type ConsentTexts = z.infer<typeof consentTextsSchema>;
export type AgencySigners = z.infer<typeof agencySignersSchema>;
