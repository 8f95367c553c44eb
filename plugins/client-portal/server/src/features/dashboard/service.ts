import type { Dashboard } from '#protocol';
import { defineService } from '../../foundation/foundation';
import { jobTable } from '../../foundation/jobs/table';
import { outboxTable } from '../../foundation/mail/table';
import { contactTable } from '../people/content-types';
import { weekAfter, weekStarts } from './rules';

const weeks = 12;

/** Many admins poll the dashboard; they share one count. Short enough to look live. */
const freshMilliseconds = 1000;
const pastFreshMilliseconds = 60_000;

type Counted = Pick<Dashboard, 'counts' | 'adoption' | 'attention'>;

export const dashboardOf = defineService((foundation) => {
  const { database, clock, settings, urls, mail } = foundation;
  const contacts = database.of(contactTable);
  const outbox = database.of(outboxTable);
  const jobs = database.of(jobTable);
  let cached: { at: number; counted: Promise<Counted> } | undefined;

  const weekCounts = new Map<string, { at: number; count: number }>();

  /** A range of the index. What lies in past weeks hardly changes: it is counted once a minute. */
  const inWeek = async (column: 'invited_at' | 'joined_at', start: Date): Promise<number> => {
    const end = weekAfter(start);
    const key = `${column} ${start.toISOString()}`;
    const known = weekCounts.get(key);
    const past = end <= clock.now();
    if (known && past && Date.now() - known.at < pastFreshMilliseconds) return known.count;
    const count = await contacts.count((query) =>
      query.where(column, '>=', start).andWhere(column, '<', end)
    );
    weekCounts.set(key, { at: Date.now(), count });
    return count;
  };

  const adoption = async (): Promise<Dashboard['adoption']> => {
    const weekly: Dashboard['adoption'] = [];
    for (const start of weekStarts(clock.now(), weeks)) {
      weekly.push({
        week: start.toISOString().slice(0, 10),
        invited: await inWeek('invited_at', start),
        joined: await inWeek('joined_at', start),
      });
    }
    return weekly;
  };

  const count = async (): Promise<Counted> => {
    const invited = await contacts.count((query) => query.whereNotNull('invited_at'));
    const joined = await contacts.count((query) => query.whereNotNull('joined_at'));
    const joinedUninvited = await contacts.count((query) =>
      query.whereNotNull('joined_at').whereNull('invited_at')
    );
    return {
      counts: { invited, pending: invited - (joined - joinedUninvited), joined },
      adoption: await adoption(),
      attention: {
        failedMessages: await outbox.count((query) => query.where('status', 'failed')),
        deadJobs: await jobs.count((query) => query.where('state', 'dead')),
      },
    };
  };

  /** Counted once a second for all admins together. */
  const counted = (): Promise<Counted> => {
    if (cached && Date.now() - cached.at < freshMilliseconds) return cached.counted;
    const fresh = count();
    cached = { at: Date.now(), counted: fresh };
    fresh.catch(() => {
      cached = undefined;
    });
    return fresh;
  };

  return {
    async read(): Promise<Dashboard> {
      const { general } = await settings.read();
      return {
        name: general.name,
        enabled: general.enabled,
        portalUrl: (await urls.current()).portal,
        transport: mail.transport.kind,
        ...(await counted()),
      };
    },
  };
});
