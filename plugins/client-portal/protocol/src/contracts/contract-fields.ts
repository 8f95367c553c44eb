import { z } from 'zod';
import { fieldShape, fieldValueSchema, placedWell } from '../papers/fields';

export {
  fieldTypes as contractFieldTypes,
  type FieldType as ContractFieldType,
} from '../papers/fields';

export const maximumFields = 500;

/** A field of a contract; `signer` is the index in `signers`. */
export const contractFieldSchema = z.strictObject({
  ...fieldShape,
  signer: z.number().int().min(0).max(49),
});
export const contractFieldsSchema = z
  .array(contractFieldSchema)
  .max(maximumFields)
  .superRefine(placedWell);

/** A field as its signer fills it in. */
export const clientFieldSchema = z.object({
  ...fieldShape,
  required: z.boolean(),
  label: z.string().nullable(),
  /** what it starts with: the signer's draft, the default, or what is known of the signer */
  value: fieldValueSchema.nullable(),
});

export type ContractField = z.infer<typeof contractFieldSchema>;
export type ClientField = z.infer<typeof clientFieldSchema>;
