import { z } from 'zod';
import { linkStates, sessionMethods } from './auth';
import { contactSchema } from '../people/contacts';
import { grantSchema } from '../rights/grants';
import { publicIdSchema, targetSchema, timestampSchema } from '../values';

/** `POST /client-portal/magic-links` */
export const createMagicLinkSchema = z.strictObject({
  contact: publicIdSchema,
  target: targetSchema.optional(),
  deliver: z.literal('email').optional(),
});

/** `url` is absent when the link is delivered: then nobody but the client gets it. */
export const magicLinkSchema = z.object({
  /** absent when it is delivered: the link is made when it is sent */
  id: z.string().optional(),
  url: z.url().optional(),
  expiresAt: timestampSchema,
  /** the outbox message, when it is delivered */
  message: publicIdSchema.optional(),
});

/** Who opened a link, as far as it can be told (requirement X1). */
export const openingVerdicts = ['person', 'mail-scanner', 'chat-preview'] as const;
export type OpeningVerdict = (typeof openingVerdicts)[number];

export const linkOpeningSchema = z.object({
  at: timestampSchema,
  verdict: z.enum(openingVerdicts),
  /** why, in the words of the rule that decided: `method-head`, `user-agent`, `prefetch`, `automation`, `button` ... */
  reason: z.string(),
  userAgent: z.string(),
});

export const linkPurposes = [
  'magic-link',
  'invitation',
  'login-email',
  'login-mail',
  'renewal',
  'offer-access',
  'one-email',
  'password-reset',
  'view-as',
] as const;
export type LinkPurpose = (typeof linkPurposes)[number];

/** One link with its story. `ready` here means not yet used. */
export const linkStorySchema = z.object({
  id: z.string(),
  purpose: z.enum(linkPurposes),
  target: targetSchema.nullable(),
  state: z.enum(linkStates),
  /** the admin's name; null for what the client asked for itself */
  issuedBy: z.string().nullable(),
  /** staff could read it (copied from a dialog or shown in the built-in mailbox) */
  staffReadable: z.boolean(),
  issuedAt: timestampSchema,
  expiresAt: timestampSchema,
  usedAt: timestampSchema.nullable(),
  revokedAt: timestampSchema.nullable(),
  openings: z.array(linkOpeningSchema),
});

export const invitationStates = ['pending', 'accepted', 'expired', 'revoked'] as const;

export const invitationSchema = z.object({
  id: publicIdSchema,
  state: z.enum(invitationStates),
  apps: z.array(z.string()),
  invitedBy: z.string().nullable(),
  sentAt: timestampSchema,
  expiresAt: timestampSchema,
  acceptedAt: timestampSchema.nullable(),
  revokedAt: timestampSchema.nullable(),
});

/** `GET /client-portal/contacts/:id` */
export const contactDetailSchema = z.object({
  contact: contactSchema,
  invitations: z.array(invitationSchema),
  links: z.array(linkStorySchema),
  /** what the contact was given, newest first */
  grants: z.array(grantSchema),
  sessions: z.array(
    z.object({
      id: publicIdSchema,
      device: z.string(),
      method: z.enum(sessionMethods),
      createdAt: timestampSchema,
      lastSeenAt: timestampSchema,
    })
  ),
});

export type CreateMagicLink = z.infer<typeof createMagicLinkSchema>;
export type MagicLink = z.infer<typeof magicLinkSchema>;
export type LinkStory = z.infer<typeof linkStorySchema>;
export type LinkOpening = z.infer<typeof linkOpeningSchema>;
export type Invitation = z.infer<typeof invitationSchema>;
export type ContactDetail = z.infer<typeof contactDetailSchema>;
