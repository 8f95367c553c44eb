import { z } from 'zod';
import { route, routeGroup } from './http/route';
import { timestampSchema } from './values';

/** A host name without a port, at least two labels (RFC 1123 2.1). */
export const hostNameSchema = z
  .string()
  .trim()
  .toLowerCase()
  .max(253)
  .regex(
    /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])$/,
    'A host name such as portal.example.com, without https:// and without a path'
  );

/** Names that a base domain's owner needs elsewhere. */
const reservedSlugs = new Set(['www', 'admin', 'api', 'mail', 'smtp', 'ftp', 'autodiscover']);

/** One label of a host name. */
export const slugSchema = z
  .string()
  .trim()
  .toLowerCase()
  .regex(
    /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/,
    'Lower case letters, digits and hyphens, at most 63'
  )
  .refine((slug) => !reservedSlugs.has(slug), 'This name is reserved');

/** `pending`: not yet proved. `failing`: proved once or never, and the last check says why not. */
export const domainStatuses = ['pending', 'verified', 'failing'] as const;

export const domainFailures = [
  /** the name has no address record */
  'dns_missing',
  /** it leads to an address inside a private network */
  'dns_private',
  /** nobody answers there over HTTP */
  'http_unreachable',
  /** it answers with a redirect */
  'http_redirected',
  /** something answers, but not this portal */
  'proof_wrong',
] as const;
export type DomainFailure = (typeof domainFailures)[number];

/** `GET /client-portal/domain`, `POST /client-portal/domain/check` */
export const domainSchema = z.object({
  /** what every link uses now */
  portalUrl: z.url(),
  /** the portal on the server's own address, which always works */
  serverUrl: z.url(),
  /** null: slugs have no effect, as no base domain is configured */
  baseDomain: z.string().nullable(),
  custom: z
    .object({
      host: z.string(),
      url: z.url(),
      status: z.enum(domainStatuses),
      reason: z.enum(domainFailures).nullable(),
      /** what the server or the resolver said */
      detail: z.string().nullable(),
      checkedAt: timestampSchema.nullable(),
      verifiedAt: timestampSchema.nullable(),
      /** the record to set at the domain's DNS host */
      record: z.object({ type: z.string(), name: z.string(), value: z.string() }),
      /** what is fetched there as the proof */
      proofUrl: z.url(),
    })
    .nullable(),
});

export type Domain = z.infer<typeof domainSchema>;

export const domainRoutes = routeGroup('domain', {
  allowed: route.public('GET', '/domain/allowed', {
    does: 'Says to a proxy whether a certificate may be fetched for a host; not found means no.',
    query: z.object({ domain: z.string().max(253) }),
    answer: z.object({ allowed: z.literal(true) }),
    errors: ['not_found'],
  }),
});

export const domainAdminRoutes = routeGroup('admin.domain', {
  read: route.admin('GET', '/domain', {
    does: 'Shows where the portal answers, and how far its own domain has come.',
    needs: 'settings.read',
    answer: domainSchema,
  }),
  check: route.admin('POST', '/domain/check', {
    does: 'Looks at the own domain now.',
    needs: 'settings.update',
    answer: domainSchema,
  }),
});
