import { z } from 'zod';
import { adoptedSignatureSchema } from './adopted-signatures';
import { clientFieldSchema, maximumFields } from './contract-fields';
import { contractOrders, contractStates, signerRoles, signerStates } from './contract-states';
import { fieldIdSchema, fieldValueSchema } from '../papers/fields';
import { markSchema } from '../papers/marks';
import { pageSizeSchema } from '../papers/pages';
import { listOf, pageQuerySchema, publicIdSchema, timestampSchema } from '../values';

const summaryShape = {
  id: publicIdSchema,
  title: z.string(),
  /** who sent it */
  from: z.string().nullable(),
  state: z.enum(contractStates),
  /** of the client's own part */
  myState: z.enum(signerStates),
  role: z.enum(signerRoles),
  /** it waits for this client now */
  myTurn: z.boolean(),
  sentAt: timestampSchema,
  dueAt: timestampSchema.nullable(),
  completedAt: timestampSchema.nullable(),
};

/** `GET /contracts`: what waits for the client first, then the newest. */
export const clientContractsQuerySchema = pageQuerySchema.extend({
  q: z.string().trim().max(200).optional(),
});
export const clientContractsSchema = listOf(z.object(summaryShape));

/** A contract as one of its signers sees it: `GET /contracts/:id`. An admin who signs gets the same. */
export const clientContractSchema = z.object({
  ...summaryShape,
  message: z.string().nullable(),
  /** of what is printed into the document: dates look there as they do on the page */
  language: z.string(),
  order: z.enum(contractOrders),
  version: z.number().int(),
  document: z.object({
    name: z.string(),
    /** bytes */
    size: z.number().int(),
    pages: z.array(pageSizeSchema),
  }),
  /** of the very bytes that `…/file` gives while it can be signed; signing names it */
  documentSha256: z.string(),
  /** only this signer's; those of others stay hidden until it is completed */
  fields: z.array(clientFieldSchema),
  signers: z.array(
    z.object({
      name: z.string(),
      role: z.enum(signerRoles),
      state: z.enum(signerStates),
      me: z.boolean(),
      signedAt: timestampSchema.nullable(),
    })
  ),
  consent: z.object({
    version: z.string(),
    /** Markdown */
    text: z.string(),
    /** agreed to before, in this version */
    given: z.boolean(),
  }),
  /** signature and initials that the client has adopted before */
  adopted: adoptedSignatureSchema,
  /** ways to sign beside typing, which is always there */
  ways: z.object({ drawing: z.boolean(), uploading: z.boolean() }),
  /** the session began with a link that staff could read: a mailed code comes before signing */
  proofRequired: z.boolean(),
  /** why it was declined or voided */
  endReason: z.string().nullable(),
});

/** `POST …/:id/file`: to read it in the page. The body may be left out. */
export const clientFileSchema = z.strictObject({
  disposition: z.enum(['attachment', 'inline']).default('inline'),
});

/** `POST …/:id/consent` */
export const consentSchema = z.strictObject({ version: z.string().min(1).max(64) });

export const valuesSchema = z
  .record(fieldIdSchema, fieldValueSchema.nullable())
  .refine((values) => Object.keys(values).length <= maximumFields, 'Too many');

/** `PUT …/:id/values`: a draft; only what is sent changes, null empties. */
export const draftSchema = z.strictObject({ values: valuesSchema });

/** `POST …/:id/sign`. Throws `conflict` when the document has changed since it was read. */
export const signSchema = z.strictObject({
  values: valuesSchema.default({}),
  signature: markSchema,
  /** needed where there are fields for it */
  initials: markSchema.nullish(),
  /** version of the consent that was shown */
  consent: z.string().min(1).max(64),
  documentSha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** IANA name of the signer's time zone, for the certificate */
  timeZone: z.string().max(60).optional(),
  /** keep signature and initials to use them again */
  adopt: z.boolean().default(true),
});

export type ClientContract = z.infer<typeof clientContractSchema>;
export type ClientContracts = z.infer<typeof clientContractsSchema>;
export type SignRequest = z.input<typeof signSchema>;
