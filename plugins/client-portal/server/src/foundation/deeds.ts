import type { ContactDeed, EventName, HouseDeed, ThingDeed } from '#protocol';
import type { Audit, AuditEntry } from './audit/audit';
import type { Database } from './database/database';
import type { Events } from './events/events';
import { randomDocumentId } from './secrets';

export type DeedName = ContactDeed | HouseDeed | ThingDeed;

export interface Deed extends Omit<AuditEntry, 'action' | 'id' | 'cause'> {
  /** The events that tell of it, where they are not the one of its own name. */
  events?: readonly EventName[];
  /**
   * What its event says beside the contact and `data`; a list: one event for each. Left out where `data` says it
   * all, `null` where nobody is told this time.
   */
  tells?: Record<string, unknown> | readonly Record<string, unknown>[] | null;
}

/**
 * Something has happened: one call in the transaction of the change. The audit trail, the lists of activity that are
 * read from it, and whoever subscribed to an event of this name know of it, or nothing has happened.
 * @returns its id. Its event has the same one; where there are several, the others `<id>.1`, `<id>.2`, …
 */
export type Happened = (name: DeedName, deed: Deed) => Promise<string>;

export const createHappened =
  (database: Database, audit: Audit, events: Events): Happened =>
  (name, { events: names, tells, ...entry }) =>
    database.transaction(async () => {
      const id = randomDocumentId();
      await audit.append({ ...entry, action: name, id, cause: events.cause() });
      if (tells === null) return id;
      const { contact, data, actor } = entry;
      let told = 0;
      for (const event of (names ?? [name]).filter(events.has)) {
        for (const said of [tells ?? {}].flat()) {
          const payload = { ...(contact ? { contact } : {}), ...data, ...said };
          const own = told === 0 ? id : `${id}.${told}`;
          await events.publish(event, payload as never, { id: own, actor });
          told += 1;
        }
      }
      return id;
    });
