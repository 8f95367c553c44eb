import { z } from 'zod';
import { sessionMethods } from './entry/auth';

const contact = z.string();

/**
 * What one feature tells the others. Written in the transaction of the change, delivered by a job
 * at least once: a subscriber must stand being called twice.
 */
export const events = {
  'contact.invited': z.object({ contact, apps: z.array(z.string()) }),
  'contact.joined': z.object({ contact, method: z.enum(sessionMethods) }),
  'contact.logged-in': z.object({ contact, method: z.enum(sessionMethods) }),
  'access.enabled': z.object({ contact }),
  'access.disabled': z.object({ contact }),
  'access.granted': z.object({ contact, app: z.string(), item: z.string(), trigger: z.string() }),
  'document.shared': z.object({ contact, document: z.string() }),
  'document.received': z.object({ contact, document: z.string() }),
  'document.viewed': z.object({ contact, document: z.string() }),
  'document.downloaded': z.object({ contact, document: z.string() }),
  'document.requested': z.object({ contact, request: z.string() }),
  'document-request.completed': z.object({ contact, request: z.string() }),
  'contract.sent': z.object({ contact, contract: z.string() }),
  'contract.viewed': z.object({ contact, contract: z.string() }),
  'contract.signed': z.object({ contact, contract: z.string() }),
  'contract.declined': z.object({ contact, contract: z.string() }),
  'contract.voided': z.object({ contact, contract: z.string() }),
  'contract.expired': z.object({ contact, contract: z.string() }),
  /** once for each contact that signed or views it */
  'contract.completed': z.object({ contact, contract: z.string() }),
  'password.changed': z.object({ contact }),
} as const;

export type EventName = keyof typeof events;
export type EventPayload<N extends EventName> = z.infer<(typeof events)[N]>;
