import type { RequestItemState } from '#protocol';

const day = 24 * 60 * 60 * 1000;

/** What the client has yet to do. */
export const isDue = (state: RequestItemState) => state === 'missing' || state === 'returned';

/** A day is over when it is over everywhere (UTC-12). */
export const isOverdue = (dueOn: string | null, now: Date, states: RequestItemState[]): boolean =>
  dueOn !== null &&
  states.some(isDue) &&
  now.getTime() >= Date.parse(`${dueOn}T00:00:00Z`) + day + day / 2;

/** Of a request from its lines; what an admin has closed stays closed. */
export const stateOfRequest = (
  present: 'open' | 'complete' | 'closed',
  states: RequestItemState[]
): 'open' | 'complete' | 'closed' => {
  if (present === 'closed') return 'closed';
  return states.every((state) => state === 'accepted') ? 'complete' : 'open';
};
