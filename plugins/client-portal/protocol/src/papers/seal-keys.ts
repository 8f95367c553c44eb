import { z } from 'zod';
import { publicIdSchema, timestampSchema } from '../values';

/** The certificate and key that seal final copies; the key itself never leaves the server. */
export const sealKeySchema = z.object({
  id: publicIdSchema,
  /** `generated`: made here, readers say "intact". `imported`: the agency's own, readers may say "trusted". */
  origin: z.enum(['generated', 'imported']),
  subject: z.string(),
  issuer: z.string(),
  /** SHA-256 of the certificate in hex */
  fingerprint: z.string(),
  /** `RSA 3072`, `EC P-256` */
  algorithm: z.string(),
  notBefore: timestampSchema,
  notAfter: timestampSchema,
  /** seals from now on; older ones stay to recognise what they have sealed */
  active: z.boolean(),
  /** `expires-soon`: within 60 days */
  validity: z.enum(['valid', 'expires-soon', 'expired', 'not-yet']),
  /** final copies that it has sealed */
  sealed: z.number().int(),
  createdAt: timestampSchema,
});

/** `GET /client-portal/seal-keys`. `POST …/seal-keys` makes a new one; `POST …/:id/activate`; `GET …/:id/certificate` answers with PEM. */
export const sealKeysSchema = z.object({ results: z.array(sealKeySchema) });

/** `POST /client-portal/seal-keys/import`: multipart, the part `file` (PKCS#12) and this; 201. */
export const importKeyFieldsSchema = z.strictObject({ password: z.string().max(500).default('') });

export type SealKey = z.infer<typeof sealKeySchema>;
export type SealKeys = z.infer<typeof sealKeysSchema>;
