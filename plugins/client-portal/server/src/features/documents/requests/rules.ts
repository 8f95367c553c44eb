import { isDueDayOver } from '#browser/due';
import type { RequestItemState, RequestState } from '#protocol';
import { itemMoves, requestMoves } from './states';

/** What the client has yet to do. */
export const isDue = (state: RequestItemState) => itemMoves.can(state, 'remind');

export const isOverdue = (dueOn: string | null, now: Date, states: RequestItemState[]): boolean =>
  dueOn !== null && states.some(isDue) && isDueDayOver(dueOn, now);

/** Of a request from its lines; what an admin has closed stays closed. */
export const stateOfRequest = (present: RequestState, states: RequestItemState[]): RequestState => {
  if (!requestMoves.can(present, 'settle')) return present;
  return states.every((state) => state === 'accepted') ? 'complete' : 'open';
};
