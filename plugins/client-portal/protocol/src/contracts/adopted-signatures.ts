import { z } from 'zod';
import { markSchema } from '../papers/marks';

/** `GET` and `PUT /contracts/signature`: what a signer has adopted, to use it again; null: nothing yet. */
export const adoptedSignatureSchema = z.strictObject({
  signature: markSchema.nullable(),
  initials: markSchema.nullable(),
});

export type AdoptedSignature = z.infer<typeof adoptedSignatureSchema>;
