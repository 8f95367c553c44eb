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

/** Where the week that begins at `start` ends. */
export const weekAfter = (start: Date): Date => new Date(start.getTime() + 7 * day);
