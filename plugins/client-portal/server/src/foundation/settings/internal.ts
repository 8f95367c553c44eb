import { z } from 'zod';
import { domainFailures, domainStatuses } from '#protocol';

/** What the server keeps beside the settings, under the same version: every process knows it within a second. */
export const internalSections = {
  /** of the own domain that was looked at last */
  'domain-status': z.object({
    host: z.string().nullable().default(null),
    status: z.enum(domainStatuses).default('pending'),
    reason: z.enum(domainFailures).nullable().default(null),
    detail: z.string().nullable().default(null),
    /** what is fetched at the domain, and so not guessable */
    proof: z.string().default(''),
    checkedAt: z.iso.datetime().nullable().default(null),
    verifiedAt: z.iso.datetime().nullable().default(null),
    /** checks in a row that failed since it was verified */
    failures: z.number().int().default(0),
  }),
  /** client secrets of identity providers by id, sealed */
  'provider-secrets': z.object({ sealed: z.record(z.string(), z.string()).default({}) }),
} as const;

export type InternalSection = keyof typeof internalSections;
export type InternalSettings = { [S in InternalSection]: z.infer<(typeof internalSections)[S]> };
