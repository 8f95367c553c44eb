import type { Dashboard } from '../../../../protocol/src';

const day = 24 * 60 * 60 * 1000;

/** The Mondays, 00:00 UTC, of the last `count` weeks, oldest first, this week's last. */
export const weekStarts = (now: Date, count: number): Date[] => {
  const midnight = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate());
  const sinceMonday = (now.getUTCDay() + 6) % 7;
  const thisMonday = midnight - sinceMonday * day;
  return Array.from(
    { length: count },
    (_, index) => new Date(thisMonday - (count - 1 - index) * 7 * day)
  );
};

/** How many invitations and joins fall into each week (B7). */
export const tally = (starts: Date[], invited: Date[], joined: Date[]): Dashboard['adoption'] => {
  const first = starts[0]?.getTime() ?? 0;
  const count = (times: Date[]) => {
    const counts = starts.map(() => 0);
    for (const time of times) {
      const week = Math.floor((time.getTime() - first) / (7 * day));
      const before = counts[week];
      if (before !== undefined) counts[week] = before + 1;
    }
    return counts;
  };
  const invitedByWeek = count(invited);
  const joinedByWeek = count(joined);
  return starts.map((start, index) => ({
    week: start.toISOString().slice(0, 10),
    invited: invitedByWeek[index] ?? 0,
    joined: joinedByWeek[index] ?? 0,
  }));
};
