import { z } from 'zod';
import { contractFieldsSchema, contractFieldSchema } from './contract-fields';
import { contractOrders, signerRoles } from './contract-states';
import { noteSchema } from '../entry/sends';
import { pageSizeSchema } from '../papers/pages';
import {
  listOf,
  pageQuerySchema,
  publicIdSchema,
  timestampSchema,
  remindersSchema,
} from '../values';

const oneLine = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^\P{Cc}*$/u, 'One line');

export const templateKinds = ['pdf', 'markdown'] as const;

/** Who signs, before it is known who that is. `agency`: an admin. */
const roleSchema = z.strictObject({
  name: oneLine(60),
  role: z.enum(signerRoles).default('signer'),
  agency: z.boolean().default(false),
});

/** Asked for when the template is used; named in the text as `{{ key }}`. */
const templateValueSchema = z.strictObject({
  key: z
    .string()
    .regex(/^[a-z][a-z0-9_]{0,39}$/, 'Small letters, digits and _')
    .refine((key) => !['contact', 'portal', 'today'].includes(key), 'This name is taken'),
  label: oneLine(80),
  default: z.string().max(2000).nullish(),
  required: z.boolean().default(true),
});

const templateShape = {
  name: oneLine(120),
  /** of the contracts made from it, may name the same values; left out: the name */
  title: oneLine(200).nullish(),
  message: noteSchema.nullish(),
  order: z.enum(contractOrders).default('parallel'),
  roles: z
    .array(roleSchema)
    .min(1)
    .max(20)
    .refine(
      (roles) => roles.filter(({ agency }) => agency).length <= 1,
      'One of the agency at most'
    )
    .refine((roles) => roles.some(({ role }) => role === 'signer'), 'Somebody has to sign')
    .default([{ name: 'Client', role: 'signer', agency: false }]),
  values: z.array(templateValueSchema).max(50).default([]),
  reminders: remindersSchema.default({ firstAfterDays: 3, everyDays: 7 }),
  /** days from sending until it is due; null: never */
  dueAfterDays: z.number().int().min(1).max(3650).nullable().default(null),
};

/**
 * Markdown. Besides the own values: `{{ contact.name }}`, `{{ contact.email }}`, `{{ contact.company }}`,
 * `{{ portal.name }}`, `{{ today }}`. A field stands where `[[ signature 1 ]]` stands: its type, the number of its
 * role from 1, then for text, number, checkbox and dropdown a label, and for a dropdown its options:
 * `[[ dropdown 1 Plan: Basic, Full ]]`; a `?` after the type makes it optional. A signer role without a signature
 * gets a block at the end.
 */
export const templateTextSchema = z.string().min(1).max(200_000);

/** `POST /client-portal/contract-templates` as JSON; 201. */
export const newTextTemplateSchema = z.strictObject({ ...templateShape, text: templateTextSchema });

const pdfTemplateShape = { ...templateShape, fields: contractFieldsSchema.default([]) };

/** The same as multipart: the part `file`, and this as JSON in the part `template`. `signer` of a field: index in `roles`. */
export const newPdfTemplateSchema = z.strictObject(pdfTemplateShape);

/** `PUT /client-portal/contract-templates/:id`: only what is sent changes. */
export const updateTemplateSchema = z.strictObject({
  name: templateShape.name.optional(),
  title: templateShape.title.optional(),
  message: templateShape.message.optional(),
  order: z.enum(contractOrders).optional(),
  roles: templateShape.roles.unwrap().optional(),
  values: z.array(templateValueSchema).max(50).optional(),
  reminders: remindersSchema.optional(),
  dueAfterDays: z.number().int().min(1).max(3650).nullable().optional(),
  text: templateTextSchema.optional(),
  fields: contractFieldsSchema.optional(),
});

export const contractTemplateSchema = z.object({
  id: publicIdSchema,
  kind: z.enum(templateKinds),
  name: z.string(),
  title: z.string().nullable(),
  message: z.string().nullable(),
  order: z.enum(contractOrders),
  roles: z.array(roleSchema),
  values: z.array(templateValueSchema),
  reminders: remindersSchema,
  dueAfterDays: z.number().int().nullable(),
  /** of a text */
  text: z.string().nullable(),
  /** of a PDF; a text's fields come into being when it is laid out */
  fields: z.array(contractFieldSchema),
  document: z
    .object({ name: z.string(), size: z.number().int(), pages: z.array(pageSizeSchema) })
    .nullable(),
  /** contracts made from it */
  used: z.number().int(),
  updatedAt: timestampSchema,
  createdBy: z.string().nullable(),
});

export const contractTemplatesQuerySchema = pageQuerySchema.extend({
  q: z.string().trim().max(200).optional(),
});
export const contractTemplatesSchema = listOf(contractTemplateSchema);

/** `POST /client-portal/contract-templates/preview`: answers with a PDF. What is not given stands as `[label]`. */
export const previewTextSchema = z.strictObject({
  text: templateTextSchema,
  roles: templateShape.roles,
  values: z.array(templateValueSchema).max(50).default([]),
  given: z.record(z.string().max(60), z.string().max(5000)).default({}),
  contact: publicIdSchema.optional(),
});

/** `POST /client-portal/contract-templates/:id/download`: the template's own PDF, to look at; 409 for a text. */

export type ContractTemplate = z.infer<typeof contractTemplateSchema>;
export type ContractTemplates = z.infer<typeof contractTemplatesSchema>;
export type TemplateRole = z.infer<typeof roleSchema>;
export type TemplateValue = z.infer<typeof templateValueSchema>;
export type NewTextTemplate = z.infer<typeof newTextTemplateSchema>;
