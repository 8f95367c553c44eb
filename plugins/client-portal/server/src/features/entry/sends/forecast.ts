import { skipReasons, type Forecast, type SkipReason } from '#protocol';
import type { Recipient } from './recipients';

/** What a send would do (C11). */
export const forecastOf = (recipients: Recipient[]): Forecast => {
  const entries = recipients.map(({ entry }) => entry);
  const skipped = Object.fromEntries(skipReasons.map((reason) => [reason, 0])) as Record<
    SkipReason,
    number
  >;
  for (const { reason } of entries) {
    if (reason) skipped[reason] += 1;
  }
  const count = (test: (entry: Forecast['entries'][number]) => boolean) =>
    entries.filter(test).length;
  return {
    total: entries.length,
    sendable: count((entry) => entry.outcome === 'send'),
    creates: count((entry) => entry.creates),
    grants: count((entry) => entry.grants),
    skipped,
    entries,
  };
};
