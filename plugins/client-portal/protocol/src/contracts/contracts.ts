import { z } from 'zod';
import { contractFieldSchema, contractFieldsSchema } from './contract-fields';
import { offerSchema } from '../rights/grants';
import { noteSchema } from '../entry/sends';
import { fieldValueSchema } from '../papers/fields';
import { pageSizeSchema } from '../papers/pages';
import {
  listOf,
  localeSchema,
  pageQuerySchema,
  publicIdSchema,
  timestampSchema,
  remindersSchema,
} from '../values';

/**
 * `sent`: nobody has opened it yet. `seen`: somebody has. `partly-signed`: somebody has signed. `sealing`: all
 * have signed and the final copy is being made; it becomes `completed` by itself.
 */
export const contractStates = [
  'draft',
  'sent',
  'seen',
  'partly-signed',
  'sealing',
  'completed',
  'declined',
  'voided',
  'expired',
] as const;
export type ContractState = (typeof contractStates)[number];

/** States in which signers may sign. */
export const openContractStates = ['sent', 'seen', 'partly-signed'] as const;
export const isOpenContract = (state: ContractState) =>
  (openContractStates as readonly ContractState[]).includes(state);

export const contractOrders = ['parallel', 'sequential'] as const;
/** `viewer`: gets the final copy, signs nothing. */
export const signerRoles = ['signer', 'viewer'] as const;

/** `waiting`: another one's turn comes first, or it has not been sent. `invited`: its turn. */
export const signerStates = ['waiting', 'invited', 'seen', 'signed', 'declined', 'viewer'] as const;
export type SignerState = (typeof signerStates)[number];

export const maximumSigners = 50;

export { maximumPdfMegabytes as maximumContractMegabytes } from '../papers/pages';

const titleSchema = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .regex(/^\P{Cc}*$/u, 'One line, without control characters');

/** A moment; a day alone means its end. @returns ISO 8601 in UTC */
const dueSchema = z
  .union([
    z.iso.datetime({ offset: true }),
    z.iso.date().transform((day) => `${day}T23:59:59.999Z`),
  ])
  .transform((moment) => new Date(moment).toISOString());

const signerSchema = z
  .strictObject({
    contact: publicIdSchema.optional(),
    /** an admin user, by id or document id */
    admin: z.union([publicIdSchema, z.number().int().transform(String)]).optional(),
    role: z.enum(signerRoles).default('signer'),
  })
  .refine(({ contact, admin }) => (contact === undefined) !== (admin === undefined), {
    message: 'Name a contact or an admin',
  });

const signersSchema = z
  .array(signerSchema)
  .max(maximumSigners)
  .superRefine((signers, context) => {
    const keys = new Set<string>();
    signers.forEach(({ contact, admin }, index) => {
      const key = contact === undefined ? `admin ${admin ?? ''}` : `contact ${contact}`;
      if (keys.has(key))
        context.addIssue({ code: 'custom', path: [index], message: 'Stands here twice' });
      keys.add(key);
    });
    if (signers.filter(({ admin }) => admin !== undefined).length > 1) {
      context.addIssue({ code: 'custom', path: [], message: 'One signer of the agency at most' });
    }
  });

interface Drafted {
  signers?: { role: (typeof signerRoles)[number] }[] | undefined;
  fields?: { signer: number }[] | undefined;
}

const fieldsHaveSigners = ({ signers, fields }: Drafted, context: z.RefinementCtx) => {
  if (signers === undefined || fields === undefined) return;
  fields.forEach(({ signer }, index) => {
    const of = signers[signer];
    if (of?.role === 'signer') return;
    const message = of ? 'A viewer fills in nothing' : 'There is no such signer';
    context.addIssue({ code: 'custom', path: ['fields', index, 'signer'], message });
  });
};

const contractShape = {
  title: titleSchema,
  message: noteSchema.nullish(),
  dueAt: dueSchema.nullish(),
  order: z.enum(contractOrders).default('parallel'),
  signers: signersSchema.default([]),
  fields: contractFieldsSchema.default([]),
  reminders: remindersSchema.optional(),
  /** of the emails and of the consent, for those whose own language is not known; left out: English */
  language: localeSchema.nullish(),
};

/** `POST /client-portal/contracts`: the part `contract`, as JSON, beside the part `file`; 201. */
export const newContractSchema = z.strictObject(contractShape).superRefine(fieldsHaveSigners);

/**
 * `POST /client-portal/contracts` as JSON: from a template. With `contacts` each of them gets one of its own, in
 * the first of the template's signer roles; otherwise `signers` stand in the order of the template's roles.
 */
export const contractFromTemplateSchema = z
  .strictObject({
    template: publicIdSchema,
    values: z.record(z.string().max(60), z.string().max(5000)).default({}),
    title: titleSchema.optional(),
    message: noteSchema.nullish(),
    dueAt: dueSchema.nullish(),
    order: z.enum(contractOrders).optional(),
    reminders: remindersSchema.optional(),
    language: localeSchema.nullish(),
    signers: signersSchema.optional(),
    contacts: z.array(publicIdSchema).min(1).max(200).optional(),
    /** sends it at once, as `…/send` does */
    send: z.boolean().default(false),
    activate: z.boolean().optional(),
  })
  .refine(({ signers, contacts }) => !(signers && contacts), {
    path: ['contacts'],
    message: 'Either signers or contacts',
  });

/** `PUT /client-portal/contracts/:id`. Of one that was sent only `dueAt`, `reminders` and `message` can change. */
export const updateContractSchema = z
  .strictObject({
    title: titleSchema.optional(),
    message: noteSchema.nullable().optional(),
    dueAt: dueSchema.nullable().optional(),
    order: z.enum(contractOrders).optional(),
    signers: signersSchema.optional(),
    fields: contractFieldsSchema.optional(),
    reminders: remindersSchema.optional(),
    language: localeSchema.nullable().optional(),
  })
  .superRefine(fieldsHaveSigners);

/** `POST …/:id/send`. The body may be left out. */
export const sendContractSchema = z.strictObject({
  /** switch on the portal of signers whose access is off (C12); left out: as the settings say */
  activate: z.boolean().optional(),
});

/** `POST …/:id/remind` and `…/resend`: one signer by index; left out: everyone whose turn it is. */
export const remindContractSchema = z.strictObject({
  signer: z.number().int().min(0).max(maximumSigners).optional(),
});

/** `POST …/:id/void`, and a signer's `…/decline`. */
export const endContractSchema = z.strictObject({ reason: z.string().trim().min(1).max(1000) });

/** `PUT …/:id/signers/:index`: another one instead, before it has signed. */
export const replaceSignerSchema = signerSchema;

/** `POST …/:id/document`: multipart `file`; a new version clears every signature. The part `message` is optional. */
export const replaceDocumentFieldsSchema = z.strictObject({
  message: z.string().trim().max(2000).optional(),
});

/** `POST …/:id/download`. `final` is there once it is completed. The body may be left out: the best there is. */
export const contractFiles = ['final', 'original', 'audit-pdf', 'audit-json'] as const;
export const downloadContractSchema = z.strictObject({
  what: z.enum(contractFiles).optional(),
  disposition: z.enum(['attachment', 'inline']).default('attachment'),
});

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
export type NewContract = z.infer<typeof newContractSchema>;
export type UpdateContract = z.infer<typeof updateContractSchema>;
export type ContractFromTemplate = z.infer<typeof contractFromTemplateSchema>;
export type CreatedContracts = z.infer<typeof createdContractsSchema>;
export type ConsentTexts = z.infer<typeof consentTextsSchema>;
export type AgencySigners = z.infer<typeof agencySignersSchema>;
export type ContractFile = (typeof contractFiles)[number];
