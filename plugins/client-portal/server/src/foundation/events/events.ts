import { AsyncLocalStorage } from 'node:async_hooks';
import { z } from 'zod';
import type { EventName, EventPayload } from '#protocol';
import type { AuditActor } from '../audit/table';
import type { Clock } from '../clock';
import type { JobDriver, JobHandler } from '../jobs/driver';
import { randomDocumentId } from '../secrets';

export const eventJobKind = 'event.deliver';

const actorSchema = z.object({
  type: z.enum(['admin', 'client', 'system', 'anyone']),
  id: z.string().nullable(),
  name: z.string().nullable(),
});

const toldSchema = z.object({
  id: z.string(),
  at: z.iso.datetime(),
  actor: actorSchema.nullable(),
  cause: z.string().nullable(),
});

/** What every event comes with. */
export interface Told {
  /** the same for whoever hears it, however often: what tells a repeat from news */
  id: string;
  /** ISO 8601, UTC */
  at: string;
  /** who did it, where that is known */
  actor: AuditActor | null;
  /** id of the event whose subscriber did it, null when nobody's did */
  cause: string | null;
}

type Handler<N extends EventName> = (payload: EventPayload<N>, told: Told) => Promise<void>;

export interface Events {
  /** the events of a room */
  add(schemas: Readonly<Record<string, z.ZodType>>): void;
  /** whether rooms tell of this at all */
  has(name: string): name is EventName;
  /** of the event whose subscriber is running, if one is */
  cause(): string | null;
  /** Call it in the transaction of the change: both are written or none. Who listens hears it from a job. */
  publish<N extends EventName>(
    name: N,
    payload: EventPayload<N>,
    told?: Pick<Told, 'id' | 'actor'>
  ): Promise<void>;
  /**
   * The handler is called at least once for each event, by a job: when it throws, again later; after the last try
   * the job is dead, and an admin can start it again.
   * @param subscriber a stable name; jobs on disk refer to it
   */
  subscribe<N extends EventName>(name: N, subscriber: string, handler: Handler<N>): void;
  deliver: JobHandler;
}

export const createEvents = (jobs: Pick<JobDriver, 'enqueue'>, clock: Clock): Events => {
  const schemas = new Map<string, z.ZodType>();
  const subscribers = new Map<string, (payload: unknown, told: Told) => Promise<void>>();
  const running = new AsyncLocalStorage<string>();
  const keyOf = (name: string, subscriber: string) => `${name} ${subscriber}`;
  const cause = () => running.getStore() ?? null;

  return {
    add(more) {
      for (const [name, schema] of Object.entries(more)) schemas.set(name, schema);
    },
    has: (name): name is EventName => schemas.has(name),
    cause,
    async publish(name, payload, told) {
      const prefix = keyOf(name, '');
      const listening = [...subscribers.keys()].filter((key) => key.startsWith(prefix));
      if (listening.length === 0) return;
      const said: Told = {
        id: told?.id ?? randomDocumentId(),
        at: clock.now().toISOString(),
        actor: told?.actor ?? null,
        cause: cause(),
      };
      await jobs.enqueue(
        listening.map((subscription) => ({
          kind: eventJobKind,
          payload: { subscription, name, payload, told: said },
        }))
      );
    },
    subscribe(name, subscriber, handler) {
      subscribers.set(keyOf(name, subscriber), (payload, told) =>
        handler(schemas.get(name)?.parse(payload) as EventPayload<typeof name>, told)
      );
    },
    async deliver(job) {
      const handler = subscribers.get(String(job.payload.subscription));
      // A subscriber that a newer version no longer has: nobody is left to tell.
      if (!handler) return;
      // A job of before events came with this is its own id, the same at every try.
      const told = toldSchema.parse(
        job.payload.told ?? { id: job.id, at: clock.now().toISOString(), actor: null, cause: null }
      );
      await running.run(told.id, () => handler(job.payload.payload, told));
    },
  };
};
