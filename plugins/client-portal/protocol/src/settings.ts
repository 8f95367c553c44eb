import { z } from 'zod';
import { route, routeGroup } from './http/route';
import { hostNameSchema, slugSchema } from './domain';
import { triggerNameSchema } from './rights/grants';
import { coloursSchema, signInMethods } from './portal';
import type { Outputs } from './names';
import { settingsSection } from './settings-section';
import { boxKeySchema } from './values';

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

/** What is stored and shown, of the lower rooms; the others have sections of their own. */
export const settingsSchemas = {
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
} as const;

declare module './names' {
  interface SettingsOfRooms extends Outputs<typeof settingsSchemas> {}
}

/** What `PUT` takes of identity providers, where it is not what is shown. */
export const identityProvidersInput = z.strictObject({
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
});
export type IdentityProvidersInput = z.infer<typeof identityProvidersInput>;

/** Each section with its routes: `settingsSections.general.routes.read`. */
export const settingsSections = {
  general: settingsSection('general', settingsSchemas.general),
  branding: settingsSection('branding', settingsSchemas.branding),
  domain: settingsSection('domain', settingsSchemas.domain),
  email: settingsSection('email', settingsSchemas.email),
  lifetimes: settingsSection('lifetimes', settingsSchemas.lifetimes),
  'sign-in': settingsSection('sign-in', settingsSchemas['sign-in']),
  'identity-providers': settingsSection(
    'identity-providers',
    settingsSchemas['identity-providers'],
    identityProvidersInput
  ),
  'app-permissions': settingsSection('app-permissions', settingsSchemas['app-permissions']),
  'access-triggers': settingsSection('access-triggers', settingsSchemas['access-triggers']),
};

/** `GET /client-portal/access-triggers`: every trigger there is, the apps' own among them. */
export const accessTriggersSchema = z.object({
  results: z.array(z.object({ name: triggerNameSchema, label: z.string().nullable() })),
});

export type AccessTriggers = z.infer<typeof accessTriggersSchema>;
export { signInMethods };

export const accessTriggerRoutes = routeGroup('admin.accessTriggers', {
  list: route.admin('GET', '/access-triggers', {
    does: 'Lists what of the work of the agency gives access by itself.',
    needs: 'settings.read',
    answer: accessTriggersSchema,
  }),
});
