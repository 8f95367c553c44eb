import { z } from 'zod';
import type { PaperState } from '../names';
import { timestampSchema, wordSchema } from '../values';

/** `POST /verify`: the hash, computed where the file is; or multipart with the part `file`. Nothing is kept. */
export const verifyRequestSchema = z.strictObject({
  sha256: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[0-9a-f]{64}$/, 'SHA-256 in hex'),
});

/**
 * `final`: exactly the final copy that was sealed here. `original`: exactly a document that was sent for
 * signing here, without signatures. `altered`: it carries our seal and is not the copy that was sealed, byte for
 * byte. `foreign`: nothing of ours; `report` says what its signatures are worth. `unknown`: this hash is not
 * known; send the file for a report.
 */
export const verdicts = ['final', 'original', 'altered', 'foreign', 'unknown'] as const;
export type Verdict = (typeof verdicts)[number];

/** What can be wrong with a signature in a PDF. */
export const signatureProblems = [
  'bad-range',
  'not-one-gap',
  'appended',
  'not-der',
  'digest-mismatch',
  'signature-mismatch',
  'certificate-mismatch',
  'unreadable',
] as const;

export const signatureReportSchema = z.object({
  /** digest and signature are right for the bytes it covers */
  valid: z.boolean(),
  /** made with one of this portal's certificates, now or before */
  ours: z.boolean(),
  /** nothing stands outside of what it covers */
  coversWholeFile: z.boolean(),
  appendedBytes: z.number().int(),
  /** carries a timestamp (B-T) */
  timestamped: z.boolean(),
  subject: z.string().nullable(),
  /** SHA-256 of its certificate */
  fingerprint: z.string().nullable(),
  problems: z.array(z.enum(signatureProblems)),
});

export const verificationSchema = z.object({
  sha256: z.string(),
  verdict: z.enum(verdicts),
  /** the hash is that of a file of ours */
  known: z.boolean(),
  /** nothing in it was changed since it was sealed, or sent */
  whole: z.boolean(),
  /** what its room says of it; front ends know it by this name, whatever it is */
  contract: z
    .object({
      title: z.string(),
      portal: z.string(),
      state: wordSchema<PaperState>(),
      completedAt: timestampSchema.nullable(),
      signers: z.array(z.object({ name: z.string(), signedAt: timestampSchema.nullable() })),
      /** B-T: an independent service has stated the time */
      level: z.enum(['B-B', 'B-T']).nullable(),
      certificate: z.string().nullable(),
    })
    .nullable(),
  /** only of a file that was sent */
  report: z
    .object({
      pdf: z.boolean(),
      signatures: z.array(signatureReportSchema),
      valid: z.boolean(),
      ours: z.boolean(),
      appendedBytes: z.number().int(),
      /** the document that was sent for signing here is still inside, byte for byte */
      originalInside: z.object({ sha256: z.string(), title: z.string() }).nullable(),
    })
    .nullable(),
});

/** `GET /verify/certificate` answers with the active certificate as PEM, to be trusted in a reader. */

export type Verification = z.infer<typeof verificationSchema>;
export type VerifiedPaper = NonNullable<Verification['contract']>;
export type SignatureReport = z.infer<typeof signatureReportSchema>;
export type SignatureProblem = (typeof signatureProblems)[number];
