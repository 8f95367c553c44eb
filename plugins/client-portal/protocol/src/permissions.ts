import type { Permission, Uids } from './names';

/** The permissions of the lower rooms; the others have their own. */
export const permissions = [
  { uid: 'dashboard.read', displayName: 'See the dashboard', subCategory: 'dashboard' },
  { uid: 'contacts.read', displayName: 'See contacts', subCategory: 'contacts' },
  { uid: 'contacts.update', displayName: 'Create and change contacts', subCategory: 'contacts' },
  { uid: 'contacts.access', displayName: 'Switch access on and off', subCategory: 'contacts' },
  {
    uid: 'contacts.permissions',
    displayName: 'Decide what a contact may see',
    subCategory: 'contacts',
  },
  { uid: 'contacts.import', displayName: 'Import contacts', subCategory: 'contacts' },
  { uid: 'contacts.export', displayName: 'Export contacts', subCategory: 'contacts' },
  { uid: 'contacts.view-as', displayName: 'View the portal as a client', subCategory: 'contacts' },
  { uid: 'emails.send', displayName: 'Write emails to a contact', subCategory: 'send' },
  { uid: 'invitations.send', displayName: 'Send and revoke invitations', subCategory: 'send' },
  { uid: 'login-emails.send', displayName: 'Send login emails', subCategory: 'send' },
  { uid: 'magic-links.create', displayName: 'Generate magic links', subCategory: 'send' },
  { uid: 'outbox.read', displayName: 'See the outbox', subCategory: 'outbox' },
  { uid: 'outbox.retry', displayName: 'Retry messages and jobs', subCategory: 'outbox' },
  { uid: 'settings.read', displayName: 'See the settings', subCategory: 'settings' },
  { uid: 'settings.update', displayName: 'Change the settings', subCategory: 'settings' },
] as const satisfies readonly Permission[];

declare module './names' {
  interface PermissionsOfRooms extends Uids<typeof permissions> {}
}
