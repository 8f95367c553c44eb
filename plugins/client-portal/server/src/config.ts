import { z } from 'zod';
import { appIconSchema } from '#protocol';

/** `Own words per language`; `en` is what is shown when the client's language has none. */
const labelSchema = z.union([
  z.string().min(1),
  z
    .record(z.string(), z.string().min(1))
    .refine((label) => 'en' in label, 'Needs an English label'),
]);

/** A content type of the site that becomes a portal app by configuration alone (requirement X6). */
export const contentAppSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  label: labelSchema,
  icon: appIconSchema.default('folder'),
  contentType: z.string().regex(/^(api|plugin)::[a-z0-9-]+\.[a-z0-9-]+$/),
  fields: z.strictObject({
    title: z.string(),
    summary: z.string().optional(),
    /** rich text (Markdown) or plain text */
    body: z.string().optional(),
    date: z.string().optional(),
    /** relation to the contact: only its own entries are shown; without it everybody sees all */
    contact: z.string().optional(),
  }),
  /** a published entry with a contact gives that contact access, by a trigger of the app's id (C8) */
  offersAccess: z.boolean().default(false),
});

export type ContentAppConfig = z.infer<typeof contentAppSchema>;

const emptyAsMissing = (value: unknown) => (value === '' ? undefined : value);

/** What a site sets under `client-portal` in `config/plugins.ts`. */
export const configSchema = z.strictObject({
  /** where the outside world reaches this server, without a path: every link and URL begins with it */
  publicUrl: z.preprocess(emptyAsMissing, z.url({ protocol: /^https?$/ }).optional()),
  basePath: z
    .string()
    .regex(/^\/[a-z0-9-/]*[a-z0-9]$/)
    .default('/portal'),
  /** master secret, at least 32 characters; all keys derive from it */
  secret: z.preprocess(emptyAsMissing, z.string().min(32).optional()),
  /** former master secrets that are still accepted */
  previousSecrets: z.array(z.string().min(32)).default([]),
  redisUrl: z.preprocess(emptyAsMissing, z.url().optional()),
  /** how many proxies in front append to X-Forwarded-For */
  trustedProxyHops: z.number().int().min(0).max(10).default(0),
  /** `acme.<base domain>` */
  baseDomain: z.preprocess(emptyAsMissing, z.string().toLowerCase().optional()),
  /** how an own domain is looked at */
  domains: z
    .strictObject({
      /** resolvers to ask, `address` or `address:port`; the system's when empty */
      dnsServers: z.array(z.string()).default([]),
      /** where the server stands in a private network and its own domains lead there */
      allowPrivateAddresses: z.boolean().default(false),
      /** where the proof is fetched over plain HTTP */
      httpPort: z.number().int().min(1).max(65_535).default(80),
    })
    .prefault({}),
  /** origins of own front ends that use bearer tokens */
  allowedOrigins: z.array(z.url()).default([]),
  /** `smtp`: Strapi's email plugin sends; `mailbox`: messages stay in the outbox */
  mail: z
    .strictObject({
      transport: z.enum(['smtp', 'mailbox']).default('mailbox'),
      /** connections of the SMTP pool: the most messages that are in flight in one process */
      poolSize: z.number().int().min(1).max(50).default(5),
    })
    .prefault({}),
  /** where files of and for clients lie (J8) */
  storage: z
    .strictObject({
      driver: z.enum(['local', 'aws-s3']).default('local'),
      /** of the driver `local`; relative to the site, never in its public folder */
      directory: z.string().min(1).default('private/client-portal'),
      s3: z
        .strictObject({
          /** as of `@strapi/provider-upload-aws-s3`: credentials, region, endpoint, forcePathStyle, params.Bucket */
          s3Options: z
            .looseObject({ params: z.looseObject({ Bucket: z.string().default('') }).prefault({}) })
            .prefault({}),
          /** in front of every key */
          rootPath: z.string().default(''),
          /** false: the bucket has no ACLs (AWS since 2023, R2) and would refuse the header */
          bucketAcls: z.boolean().default(true),
          /** clients fetch from the bucket by a URL that is good for a minute, instead of through this server */
          presignedDownloads: z.boolean().default(false),
        })
        .prefault({}),
    })
    .refine(
      ({ driver, s3 }) => driver === 'local' || s3.s3Options.params.Bucket !== '',
      'storage.s3.s3Options.params.Bucket is missing'
    )
    .prefault({}),
  /** the virus scanner, a clamd: a host and port, or a socket's path */
  clamd: z
    .union([
      z.strictObject({
        host: z.string().min(1),
        port: z.number().int().min(1).max(65_535).default(3310),
      }),
      z.strictObject({ socket: z.string().min(1) }),
    ])
    .optional(),
  limits: z
    .strictObject({
      /** multiplies what the public endpoints allow; for load tests */
      factor: z.number().min(1).max(1_000_000).default(1),
    })
    .prefault({}),
  /** false: this process answers requests only and leaves jobs to others */
  workers: z.boolean().default(true),
  apps: z.array(contentAppSchema).default([]),
});

export type PortalConfig = z.infer<typeof configSchema>;

/** @param ofRooms what rooms let a site set, each under a key of its own */
export const configOf = (ofRooms: Readonly<Record<string, z.ZodType>>) => {
  const taken = Object.keys(ofRooms).find((name) => name in configSchema.shape);
  if (taken) throw new Error(`Client Portal: the room ${taken} has the name of a setting`);
  return {
    default: {},
    validator(given: unknown) {
      const result = configSchema.extend(ofRooms).safeParse(given);
      if (!result.success) throw new Error(z.prettifyError(result.error));
    },
  };
};
