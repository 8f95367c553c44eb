import { z } from 'zod';
import { maximumPages } from './pages';

/**
 * What a signer fills in. `name`, `email`, `company` and `date` are filled in beforehand with what is known of
 * the signer and with the day of signing.
 */
export const fieldTypes = [
  'signature',
  'initials',
  'date',
  'name',
  'email',
  'company',
  'text',
  'number',
  'checkbox',
  'dropdown',
] as const;
export type FieldType = (typeof fieldTypes)[number];

/** Fields that hold a mark, not a value. */
export const isMark = (type: FieldType): type is 'signature' | 'initials' =>
  type === 'signature' || type === 'initials';

/** `checkbox`: true or false. `date`: YYYY-MM-DD. `number`: a number, or its text. The rest: text. */
export const fieldValueSchema = z.union([z.string().max(2000), z.number(), z.boolean()]);
export type FieldValue = z.infer<typeof fieldValueSchema>;

/** A fraction of the page as it is shown: of its CropBox, after its rotation, from the top left. */
const fractionSchema = z.number().min(0).max(1);
const extentSchema = z.number().gt(0).max(1);

/** Values stand under it in an object: not a name that every object has. */
export const fieldIdSchema = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,64}$/)
  .refine((id) => !(id in Object.prototype), 'Take another id');

/** A field where it stands on a page. */
export const fieldShape = {
  id: fieldIdSchema,
  type: z.enum(fieldTypes),
  /** from 1 */
  page: z.number().int().min(1).max(maximumPages),
  x: fractionSchema,
  y: fractionSchema,
  width: extentSchema,
  height: extentSchema,
  required: z.boolean().default(true),
  /** what it is called for the signer; left out, its type says it */
  label: z
    .string()
    .trim()
    .max(120)
    .regex(/^\P{Cc}*$/u, 'One line')
    .nullish(),
  /** what stands in it before the signer has touched it */
  value: fieldValueSchema.nullish(),
  /** of a drop-down */
  options: z.array(z.string().trim().min(1).max(120)).max(50).optional(),
};

export type Field = z.infer<z.ZodObject<typeof fieldShape>>;

const rounding = 1e-6;

interface Placed {
  id: string;
  type: FieldType;
  x: number;
  y: number;
  width: number;
  height: number;
  options?: string[] | undefined;
}

/** What no single key of a field can say. */
export const placedWell = (fields: Placed[], context: z.RefinementCtx) => {
  const refuse = (index: number, key: string, message: string) =>
    context.addIssue({ code: 'custom', path: [index, key], message });
  const ids = new Set<string>();
  fields.forEach((field, index) => {
    if (ids.has(field.id)) refuse(index, 'id', 'Another field has this id');
    ids.add(field.id);
    if (field.x + field.width > 1 + rounding) refuse(index, 'width', 'Beyond the edge of the page');
    if (field.y + field.height > 1 + rounding)
      refuse(index, 'height', 'Beyond the edge of the page');
    if (field.type === 'dropdown' && !field.options?.length)
      refuse(index, 'options', 'A drop-down needs options');
  });
};
