import { z } from 'zod';
import { defaultFileExtensions, fileExtensionSchema } from '../files';
import type { Keys, Listed, Outputs, RoomNames, Uids } from '../names';
import { settingsSection } from '../settings-section';

export const documentSettings = settingsSection(
  'documents',
  z.strictObject({
    /** kinds of files that are taken, by extension (J6) */
    extensions: z
      .array(fileExtensionSchema)
      .min(1)
      .transform((all) => [...new Set(all)])
      .default([...defaultFileExtensions]),
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
  })
);

const contact = z.string();

/** What this room calls by a name that others use. */
export const documentNames = {
  permissions: [
    { uid: 'documents.read', displayName: 'See documents', subCategory: 'documents' },
    {
      uid: 'documents.update',
      displayName: 'Upload, share, change and request documents',
      subCategory: 'documents',
    },
    { uid: 'documents.delete', displayName: 'Delete documents', subCategory: 'documents' },
  ],
  settings: { documents: documentSettings.schema },
  limits: {
    /** files that one client begins to send */
    'upload.contact': { points: 600, seconds: 3600 },
  },
  mails: [
    'document-updated',
    'document-request',
    'document-reminder',
    'document-returned',
    'documents-received',
  ],
  events: {
    'document.shared': z.object({ contact, document: z.string() }),
    'document.received': z.object({ contact, document: z.string() }),
    'document.viewed': z.object({ contact, document: z.string() }),
    'document.downloaded': z.object({ contact, document: z.string() }),
    'document.requested': z.object({ contact, request: z.string() }),
    'document-request.completed': z.object({ contact, request: z.string() }),
  },
} as const satisfies RoomNames;

/** What the audit trail can say of a contact and its files. */
export const documentDeeds = [
  'document-request.changed',
  'document.accepted',
  'document.deleted',
  'document.downloaded',
  'document.received',
  'document.replaced',
  'document.requested',
  'document.restored',
  'document.returned',
  'document.shared',
  'document.unshared',
  'document.uploaded',
  'document.viewed',
  'upload.refused',
] as const;

declare module '../names' {
  interface PermissionsOfRooms extends Uids<typeof documentNames.permissions> {}
  interface SettingsOfRooms extends Outputs<typeof documentNames.settings> {}
  interface LimitsOfRooms extends Keys<typeof documentNames.limits> {}
  interface MailsOfRooms extends Listed<typeof documentNames.mails> {}
  interface EventsOfRooms extends Outputs<typeof documentNames.events> {}
  interface ContactDeedsOfRooms extends Listed<typeof documentDeeds> {}
}
