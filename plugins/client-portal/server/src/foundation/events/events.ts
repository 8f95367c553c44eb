import type { z } from 'zod';
import type { EventName, EventPayload } from '#protocol';
import type { JobDriver, JobHandler } from '../jobs/driver';

export const eventJobKind = 'event.deliver';

export interface Events {
  /** the events of a room */
  add(schemas: Readonly<Record<string, z.ZodType>>): void;
  /** Call it in the transaction of the change: both are written or none. Who listens hears it from a job. */
  publish<N extends EventName>(name: N, payload: EventPayload<N>): Promise<void>;
  /** @param subscriber a stable name; jobs on disk refer to it */
  subscribe<N extends EventName>(
    name: N,
    subscriber: string,
    handler: (payload: EventPayload<N>) => Promise<void>
  ): void;
  deliver: JobHandler;
}

export const createEvents = (jobs: Pick<JobDriver, 'enqueue'>): Events => {
  const schemas = new Map<string, z.ZodType>();
  const subscribers = new Map<string, (payload: unknown) => Promise<void>>();
  const keyOf = (name: string, subscriber: string) => `${name} ${subscriber}`;

  return {
    add(more) {
      for (const [name, schema] of Object.entries(more)) schemas.set(name, schema);
    },
    async publish(name, payload) {
      const prefix = keyOf(name, '');
      const listening = [...subscribers.keys()].filter((key) => key.startsWith(prefix));
      if (listening.length === 0) return;
      await jobs.enqueue(
        listening.map((subscription) => ({
          kind: eventJobKind,
          payload: { subscription, name, payload },
        }))
      );
    },
    subscribe(name, subscriber, handler) {
      subscribers.set(keyOf(name, subscriber), (payload) =>
        handler(schemas.get(name)?.parse(payload) as EventPayload<typeof name>)
      );
    },
    async deliver(job) {
      const handler = subscribers.get(String(job.payload.subscription));
      // A subscriber that a newer version no longer has: nobody is left to tell.
      await handler?.(job.payload.payload);
    },
  };
};
