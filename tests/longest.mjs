/** Test files that take longer than half a minute; they begin first. `npm test` says at its end how long each took. */
export const longest = [
  'browser/room.test.ts',
  'security/attack-input.test.ts',
  'browser/admin.test.ts',
  'browser/admin-contact.test.ts',
  'browser/portal-password.test.ts',
  'faults/files.test.ts',
  'browser/client.test.ts',
  'browser/admin-contracts.test.ts',
  'browser/admin-settings.test.ts',
  'integration/contract-seals.test.ts',
  'security/admin-permissions.test.ts',
  'integration/storage.test.ts',
];
