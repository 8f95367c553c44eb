import { isDueDayOver } from '#browser/due';
import type { RequestItemState } from '#protocol';

/** What the client has yet to do. */
export const isDue = (state: RequestItemState) => state === 'missing' || state === 'returned';

export const isOverdue = (dueOn: string | null, now: Date, states: RequestItemState[]): boolean =>
  dueOn !== null && states.some(isDue) && isDueDayOver(dueOn, now);

/** Of a request from its lines; what an admin has closed stays closed. */
export const stateOfRequest = (
  present: 'open' | 'complete' | 'closed',
  states: RequestItemState[]
): 'open' | 'complete' | 'closed' => {
  if (present === 'closed') return 'closed';
  return states.every((state) => state === 'accepted') ? 'complete' : 'open';
};
