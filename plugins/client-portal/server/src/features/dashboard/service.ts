import type { Dashboard } from '../../../../protocol/src';
import { defineService } from '../../foundation/foundation';
import { jobTable } from '../../foundation/jobs/table';
import { outboxTable } from '../../foundation/mail/table';
import { contactTable } from '../contacts/content-types';
import { weekStarts, tally } from './rules';

const weeks = 12;

/** Many admins poll the dashboard; they share one count. Short enough to look live. */
const freshMilliseconds = 1000;

export const dashboardOf = defineService((foundation) => {
  const { database, clock, settings, urls, mail } = foundation;
  const contacts = database.of(contactTable);
  const outbox = database.of(outboxTable);
  const jobs = database.of(jobTable);
  let cached: { at: number; dashboard: Promise<Dashboard> } | undefined;

  /** Times of what happened in the weeks of the chart: an index range, not the whole table. */
  const timesSince = async (column: 'invited_at' | 'joined_at', since: Date): Promise<Date[]> => {
    const rows = await contacts.list((query) => query.select(column).where(column, '>=', since));
    return rows.flatMap((row) => (column === 'invited_at' ? row.invitedAt : row.joinedAt) ?? []);
  };

  const read = async (): Promise<Dashboard> => {
    const starts = weekStarts(clock.now(), weeks);
    const [since = clock.now()] = starts;
    const invited = await contacts.count((query) => query.whereNotNull('invited_at'));
    const joined = await contacts.count((query) => query.whereNotNull('joined_at'));
    const joinedUninvited = await contacts.count((query) =>
      query.whereNotNull('joined_at').whereNull('invited_at')
    );
    const { general } = await settings.read();
    return {
      name: general.name,
      enabled: general.enabled,
      portalUrl: urls.portal(),
      counts: { invited, pending: invited - (joined - joinedUninvited), joined },
      adoption: tally(
        starts,
        await timesSince('invited_at', since),
        await timesSince('joined_at', since)
      ),
      attention: {
        failedMessages: await outbox.count((query) => query.where('status', 'failed')),
        deadJobs: await jobs.count((query) => query.where('state', 'dead')),
      },
      transport: mail.transport.kind,
    };
  };

  return {
    read(): Promise<Dashboard> {
      if (cached && Date.now() - cached.at < freshMilliseconds) return cached.dashboard;
      const dashboard = read();
      cached = { at: Date.now(), dashboard };
      dashboard.catch(() => {
        cached = undefined;
      });
      return dashboard;
    },
  };
});
