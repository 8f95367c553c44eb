import { z } from 'zod';
import { coloursSchema, signInMethods } from './portal';

const minutes = (min: number, max: number) => z.number().int().min(min).max(max);
const imageUrlSchema = z
  .string()
  .max(2000)
  .regex(/^(\/[^/\\]|https?:\/\/)/, 'A path on this server or an http(s) address');

/** Each section is read and written whole: `GET/PUT /client-portal/settings/:section`. */
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
    /** the link in a login email that an admin sent */
    loginEmailMinutes: minutes(5, 60 * 24 * 30).default(60 * 24 * 3),
    /** code and link that the client asked for */
    loginCodeMinutes: minutes(1, 60).default(10),
    /** a session that is not used */
    sessionIdleMinutes: minutes(5, 60 * 24 * 90).default(60 * 24 * 14),
    /** a session, however much it is used */
    sessionMaxMinutes: minutes(5, 60 * 24 * 365).default(60 * 24 * 60),
  }),
  'sign-in': z.strictObject({
    methods: z.object({ code: z.boolean(), link: z.boolean() }).default({ code: true, link: true }),
  }),
} as const;

export type SettingsSection = keyof typeof settingsSections;
export type Settings = { [S in SettingsSection]: z.infer<(typeof settingsSections)[S]> };

export const settingsSectionNames = Object.keys(settingsSections) as SettingsSection[];
export { signInMethods };
