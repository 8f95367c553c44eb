import { z } from 'zod';
import { route, routeGroup } from './http/route';
import { defaultDocumentExtensions, documentExtensionSchema } from './documents/document-types';
import { hostNameSchema, slugSchema } from './domain';
import { remindersSchema } from './documents/document-requests';
import { triggerNameSchema } from './rights/grants';
import { coloursSchema, signInMethods } from './portal';
import { boxKeySchema, localeSchema } from './values';

const minutes = (min: number, max: number) => z.number().int().min(min).max(max);
const imageUrlSchema = z
  .string()
  .max(2000)
  .regex(/^(\/[^/\\]|https?:\/\/)/, 'A path on this server or an http(s) address');

/** An identity provider as it is shown: its secret never leaves the server again. */
const providerSchema = z.strictObject({
  /** stands in `/auth/oidc/:provider/…` and so in the redirect URI that the provider is told */
  id: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  label: z.string().trim().min(1).max(60),
  /** OpenID Connect issuer; its configuration is found at `/.well-known/openid-configuration` below it */
  issuer: z.url({ protocol: /^https?$/ }).max(500),
  clientId: z.string().trim().min(1).max(500),
  enabled: z.boolean().default(true),
});

/** Google is a provider like any other; the panel fills in this issuer. */
export const googleIssuer = 'https://accounts.google.com';

/** What is stored and shown. Each section is read and written whole: `GET/PUT /client-portal/settings/:section`. */
export const settingsSections = {
  general: z.strictObject({
    enabled: z.boolean().default(true),
    name: z.string().trim().min(1).max(80).default('Client Portal'),
  }),
  branding: z.strictObject({
    logoUrl: imageUrlSchema.nullable().default(null),
    faviconUrl: imageUrlSchema.nullable().default(null),
    colours: coloursSchema.default({ primary: '#4945ff', accent: '#181826' }),
  }),
  domain: z.strictObject({
    /** `acme` gives `acme.<base domain>` where one is configured */
    slug: slugSchema.nullable().default(null),
    /** the agency's own domain, used once it is verified */
    customDomain: hostNameSchema.nullable().default(null),
  }),
  email: z.strictObject({
    /** null: the default sender of Strapi's email settings (A9) */
    senderAddress: z.email().max(254).nullable().default(null),
    senderName: z.string().trim().max(80).nullable().default(null),
    replyTo: z.email().max(254).nullable().default(null),
  }),
  lifetimes: z.strictObject({
    /** a link that an admin made to copy or to send */
    magicLinkMinutes: minutes(1, 60 * 24 * 30).default(60 * 24),
    /** the link in an invitation, and the invitation itself */
    invitationMinutes: minutes(5, 60 * 24 * 90).default(60 * 24 * 14),
    /** the link in a login email that an admin sent, and in an offer-access email */
    loginEmailMinutes: minutes(5, 60 * 24 * 30).default(60 * 24 * 3),
    /** code and link that the client asked for */
    loginCodeMinutes: minutes(1, 60).default(10),
    /** the link that sets a new password */
    passwordResetMinutes: minutes(5, 60 * 24).default(60),
    /** a session that is not used */
    sessionIdleMinutes: minutes(5, 60 * 24 * 90).default(60 * 24 * 14),
    /** a session, however much it is used */
    sessionMaxMinutes: minutes(5, 60 * 24 * 365).default(60 * 24 * 60),
    /** devices at once; a further login ends the oldest session */
    sessionsPerContact: z.number().int().min(1).max(100).default(20),
  }),
  'sign-in': z.strictObject({
    methods: z
      .object({
        code: z.boolean().default(true),
        link: z.boolean().default(true),
        password: z.boolean().default(true),
      })
      .default({ code: true, link: true, password: true }),
    /** whether the first login asks for a password (G6) */
    firstLoginPassword: z.enum(['required', 'optional', 'never']).default('never'),
  }),
  'identity-providers': z.strictObject({
    providers: z
      .array(providerSchema.extend({ clientSecretSet: z.boolean().default(false) }))
      .max(10)
      .default([]),
  }),
  'app-permissions': z.strictObject({
    /** apps and boxes that are set for everybody; what is missing is as the app says */
    defaults: z.record(boxKeySchema, z.boolean()).default({}),
  }),
  'access-triggers': z.strictObject({
    /** what is missing does both */
    triggers: z
      .record(
        triggerNameSchema,
        z.strictObject({
          /** switches the contact's portal on (C12: the default of "Activate the portal") */
          activates: z.boolean(),
          /** sends the offer-access email */
          notifies: z.boolean(),
        })
      )
      .default({}),
  }),
  documents: z.strictObject({
    /** kinds of files that are taken, by extension (J6) */
    extensions: z
      .array(documentExtensionSchema)
      .min(1)
      .transform((all) => [...new Set(all)])
      .default([...defaultDocumentExtensions]),
    /** MB (10^6 bytes) of one file */
    maxFileMegabytes: z.number().int().min(1).max(50_000).default(2000),
    /** MB of all that one client has sent; null: without end */
    maxContactMegabytes: z.number().int().min(1).max(10_000_000).nullable().default(20_000),
    /** MB of all files together; null: without end */
    maxTotalMegabytes: z.number().int().min(1).max(1_000_000_000).nullable().default(null),
    /** admins are told by email what clients have sent, what came within five minutes in one */
    notifyAdmins: z.boolean().default(true),
    /** who is told; empty: every admin who may see documents */
    notifyAddresses: z.array(z.email().max(254)).max(20).default([]),
    /** where a virus scanner is configured and does not answer: files wait, or are refused */
    whenScannerIsDown: z.enum(['wait', 'refuse']).default('wait'),
  }),
  contracts: z.strictObject({
    /** RFC 3161 timestamp server; null: seals carry none (PAdES B-B) */
    timestampUrl: z
      .url({ protocol: /^https?$/ })
      .max(500)
      .nullable()
      .default(null),
    /** days until a new contract is due, where nothing else is said; null: never */
    dueAfterDays: z.number().int().min(1).max(3650).nullable().default(null),
    reminders: remindersSchema.default({ firstAfterDays: 3, everyDays: 7 }),
    /** ways to sign; typing is always there, as some can't draw */
    drawing: z.boolean().default(true),
    uploading: z.boolean().default(true),
    /** Markdown, by language; what is missing is the plugin's own text. `{{ agency }}` and `{{ contact }}` are filled in. */
    consent: z.record(localeSchema, z.string().trim().min(50).max(20_000)).default({}),
    /** who countersigns and completes is told by email */
    notifySender: z.boolean().default(true),
    /** the final copy goes along in the email, up to 10 MB */
    attachFinalCopy: z.boolean().default(true),
  }),
} as const;

/** What `PUT` takes where it is not what is shown. */
export const settingsInputs = {
  'identity-providers': z.strictObject({
    providers: z
      .array(
        providerSchema.extend({
          /** write only; left out, the stored one stays */
          clientSecret: z.string().min(1).max(2000).optional(),
          /** what was shown may be sent back */
          clientSecretSet: z.boolean().optional(),
        })
      )
      .max(10)
      .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'Ids must differ'),
  }),
} as const;

export type SettingsSection = keyof typeof settingsSections;
export type Settings = { [S in SettingsSection]: z.infer<(typeof settingsSections)[S]> };
export type IdentityProvidersInput = z.infer<(typeof settingsInputs)['identity-providers']>;

export const settingsSectionNames = Object.keys(settingsSections) as SettingsSection[];

/** `GET /client-portal/access-triggers`: every trigger there is, the apps' own among them. */
export const accessTriggersSchema = z.object({
  results: z.array(z.object({ name: triggerNameSchema, label: z.string().nullable() })),
});

export type AccessTriggers = z.infer<typeof accessTriggersSchema>;
export { signInMethods };

const sectionRoutes = <const N extends string, S extends z.ZodType, I extends z.ZodType>(
  name: N,
  section: S,
  input: I
) =>
  routeGroup(`admin.settings.${name}`, {
    read: route.admin('GET', `/settings/${name}`, {
      does: `Shows the settings of the section ${name}.`,
      needs: 'settings.read',
      answer: section,
    }),
    write: route.admin('PUT', `/settings/${name}`, {
      does: `Writes the whole section ${name}.`,
      needs: 'settings.update',
      body: input,
      answer: section,
    }),
  });

type Inputs = typeof settingsInputs;
type Sections = typeof settingsSections;
type RoutesOf<N extends string, S extends z.ZodType, I extends z.ZodType> = ReturnType<
  typeof sectionRoutes<N, S, I>
>;
type SectionRoutes = {
  [N in SettingsSection]: Sections[N] extends infer S extends z.ZodType
    ? N extends keyof Inputs
      ? RoutesOf<N, S, Inputs[N]>
      : RoutesOf<N, S, S>
    : never;
};

/** `settingsRoutes.general.read`, `settingsRoutes.general.write`, … */
export const settingsRoutes = Object.fromEntries(
  Object.entries(settingsSections).map(([name, section]) => [
    name,
    sectionRoutes(name, section, (settingsInputs as Record<string, z.ZodType>)[name] ?? section),
  ])
) as unknown as SectionRoutes;

export const accessTriggerRoutes = routeGroup('admin.accessTriggers', {
  list: route.admin('GET', '/access-triggers', {
    does: 'Lists what of the work of the agency gives access by itself.',
    needs: 'settings.read',
    answer: accessTriggersSchema,
  }),
});
