import type { Keys, Listed, RoomNames } from '../names';

/** What this room calls by a name that others use. */
export const paperNames = {
  limits: {
    'verify.address': { points: 60, seconds: 600 },
    /** files that are sent for a report, and held in memory meanwhile */
    'verify-file.address': { points: 20, seconds: 600 },
  },
  checks: ['seal-key'],
} as const satisfies RoomNames;

/** What the audit trail can say of the keys that seal. */
export const paperDeeds = [
  'seal-key.activated',
  'seal-key.generated',
  'seal-key.imported',
] as const;

declare module '../names' {
  interface LimitsOfRooms extends Keys<typeof paperNames.limits> {}
  interface HouseDeedsOfRooms extends Listed<typeof paperDeeds> {}
  interface ChecksOfRooms extends Listed<typeof paperNames.checks> {}
}
