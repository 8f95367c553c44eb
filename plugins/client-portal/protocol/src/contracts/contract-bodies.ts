import { z } from 'zod';
import { contractFieldsSchema } from './contract-fields';
import { noteSchema } from '../entry/sends';
import { localeSchema, publicIdSchema, remindersSchema } from '../values';
import { contractOrders, signerRoles } from './contract-states';

export { maximumPdfMegabytes as maximumContractMegabytes } from '../papers/pages';

export const maximumSigners = 50;

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

export type NewContract = z.infer<typeof newContractSchema>;
export type UpdateContract = z.infer<typeof updateContractSchema>;
export type ContractFromTemplate = z.infer<typeof contractFromTemplateSchema>;
export type ContractFile = (typeof contractFiles)[number];
