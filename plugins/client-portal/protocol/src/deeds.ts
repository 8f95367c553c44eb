import type { Listed } from './names';

/** What the audit trail can say of a contact, for the lower rooms. */
export const contactDeeds = [
  'access.disabled',
  'access.enabled',
  'access.ended',
  'access.granted',
  'code.refused',
  'contact.changed',
  'contact.created',
  'contact.invited',
  'contact.joined',
  'contact.logged-in',
  'email.sent',
  'identity.connected',
  'identity.disconnected',
  'invitation.revoked',
  'link.refused',
  'login-mail.requested',
  'magic-link.created',
  'magic-link.revoked',
  'password-reset.requested',
  'password-reset.sent',
  'password.changed',
  'password.refused',
  'permissions.changed',
  'profile.changed',
  'session.ended',
  'sessions.ended',
  'view-as.opened',
  'view-as.started',
] as const;

/** What it can say of the house. */
export const houseDeeds = [
  'contacts.exported',
  'contacts.import-started',
  'invitation.batch-started',
  'login-email.batch-started',
  'oidc.refused',
  'settings.changed',
] as const;

declare module './names' {
  interface ContactDeedsOfRooms extends Listed<typeof contactDeeds> {}
  interface HouseDeedsOfRooms extends Listed<typeof houseDeeds> {}
}
