import { z } from 'zod';
import { sessionMethods } from './entry/auth';
import type { Outputs } from './names';

const contact = z.string();

/**
 * What one room tells the others, for the lower rooms. Written in the transaction of the change, delivered by a job
 * at least once: a subscriber must stand being called twice.
 */
export const events = {
  'contact.invited': z.object({ contact, apps: z.array(z.string()) }),
  'contact.joined': z.object({ contact, method: z.enum(sessionMethods) }),
  'contact.logged-in': z.object({ contact, method: z.enum(sessionMethods) }),
  'access.enabled': z.object({ contact }),
  'access.disabled': z.object({ contact }),
  'access.granted': z.object({ contact, app: z.string(), item: z.string(), trigger: z.string() }),
  'password.changed': z.object({ contact }),
} as const;

declare module './names' {
  interface EventsOfRooms extends Outputs<typeof events> {}
}
