import type { RequestItemState, RequestState } from '#protocol';
import { movesOf } from '../../../kit/states';

export const requestMoves = movesOf<RequestState>()({
  answer: { from: ['open'] },
  remind: { from: ['open'] },
  /** by its lines: complete or open again */
  settle: { from: ['open', 'complete'] },
});

/** Of one line. */
export const itemMoves = movesOf<RequestItemState>()({
  answer: { from: ['missing', 'sent', 'returned'], to: 'sent' },
  remind: { from: ['missing', 'returned'] },
  accept: { from: ['sent', 'returned'], to: 'accepted' },
  return: { from: ['sent', 'accepted'], to: 'returned' },
});
