import { z } from 'zod';
import type { Keys, Listed, Outputs, RoomNames, Uids } from '../names';
import { settingsSection } from '../settings-section';
import { localeSchema, remindersSchema } from '../values';
import type { contractEvents } from './contract-events';
import type { contractStates } from './contract-states';

export const contractSettings = settingsSection(
  'contracts',
  z.strictObject({
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
  })
);

const ofContract = z.object({ contact: z.string(), contract: z.string() });

/** What this room calls by a name that others use. */
export const contractNames = {
  permissions: [
    { uid: 'contracts.read', displayName: 'See contracts', subCategory: 'contracts' },
    {
      uid: 'contracts.update',
      displayName: 'Write contracts and templates',
      subCategory: 'contracts',
    },
    {
      uid: 'contracts.send',
      displayName: 'Send, remind of, change and void contracts',
      subCategory: 'contracts',
    },
  ],
  settings: { contracts: contractSettings.schema },
  limits: {
    /** codes and signatures tried by one client */
    'sign.contact': { points: 60, seconds: 3600 },
  },
  mails: [
    'contract-request',
    'contract-reminder',
    'contract-changed',
    'contract-completed',
    'contract-ended',
    'contract-countersign',
    'contract-news',
  ],
  events: {
    'contract.sent': ofContract,
    'contract.viewed': ofContract,
    'contract.signed': ofContract,
    'contract.declined': ofContract,
    'contract.voided': ofContract,
    'contract.expired': ofContract,
    /** once for each contact that signed or views it */
    'contract.completed': ofContract,
  },
  checks: ['timestamp-server', 'sealing'],
} as const satisfies RoomNames;

/** What the audit trail can say of templates; of a contract itself: `contract-events`. */
export const contractHouseDeeds = [
  'contract-template.changed',
  'contract-template.created',
  'contract-template.deleted',
] as const;

declare module '../names' {
  interface PermissionsOfRooms extends Uids<typeof contractNames.permissions> {}
  interface SettingsOfRooms extends Outputs<typeof contractNames.settings> {}
  interface LimitsOfRooms extends Keys<typeof contractNames.limits> {}
  interface MailsOfRooms extends Listed<typeof contractNames.mails> {}
  interface EventsOfRooms extends Outputs<typeof contractNames.events> {}
  interface ThingDeedsOfRooms extends Keys<typeof contractEvents> {}
  interface HouseDeedsOfRooms extends Listed<typeof contractHouseDeeds> {}
  interface ChecksOfRooms extends Listed<typeof contractNames.checks> {}
  interface PaperStatesOfRooms extends Listed<typeof contractStates> {}
}
