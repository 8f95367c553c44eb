import { z } from 'zod';
import { publicIdSchema, timestampSchema } from '../values';

/** Words of what gives access by itself (C8) that later rooms take up. Apps add theirs. */
export const builtInTriggers = ['invoice', 'proposal', 'course', 'community', 'booking'] as const;

export const triggerNameSchema = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);

/** Why no offer-access email went out; each has its way out (L3-L5). */
export const notSentReasons = [
  /** the item was offered before */
  'sent_before',
  'do_not_disturb',
  /** the contact's access is off and the trigger does not switch it on */
  'access_off',
  /** somebody switched the contact's access off */
  'access_disabled',
  /** the contact may not see the app */
  'app_off',
  /** the trigger sends no mail */
  'trigger_off',
  /** the call asked for none */
  'not_asked',
] as const;
export type NotSentReason = (typeof notSentReasons)[number];

/** A line of the ledger: what was given to a contact, and whether it was told (L4, X4). */
export const grantSchema = z.object({
  id: publicIdSchema,
  app: z.string(),
  item: z.string(),
  /** as it was called when it was given */
  title: z.string().nullable(),
  trigger: z.string(),
  grantedBy: z.string().nullable(),
  grantedAt: timestampSchema,
  /** how often the same was given again; it is told once */
  repeats: z.number().int(),
  /** when the offer-access email was queued; null: none was */
  offeredAt: timestampSchema.nullable(),
  /** why not, then */
  notSent: z.enum(notSentReasons).nullable(),
});

export type Grant = z.infer<typeof grantSchema>;

/** What became of the email about something that was given. */
export const offerSchema = z.object({
  /** the contact's portal was switched on by it (C8) */
  activated: z.boolean(),
  sent: z.boolean(),
  notSent: z.enum(notSentReasons).nullable(),
});
export type Offer = z.infer<typeof offerSchema>;
