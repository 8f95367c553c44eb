import type { ClientContracts } from '#protocol';

export type ListedContract = ClientContracts['results'][number];

/** How a contract stands for the client who looks at it. */
export type Standing =
  | 'sign'
  | 'later'
  | 'signed'
  | 'viewing'
  | 'sealing'
  | 'completed'
  | 'declined'
  | 'declined-by-me'
  | 'voided'
  | 'expired';

type Stood = Pick<ListedContract, 'state' | 'myState' | 'myTurn' | 'role'>;

export function standingOf({ state, myState, myTurn, role }: Stood): Standing {
  switch (state) {
    case 'sealing':
    case 'completed':
    case 'expired':
    case 'voided':
      return state;
    case 'declined':
      return myState === 'declined' ? 'declined-by-me' : state;
    // sent once, taken back: nothing to sign
    case 'draft':
      return 'voided';
  }
  if (role === 'viewer') return 'viewing';
  if (myState === 'signed') return 'signed';
  return myTurn ? 'sign' : 'later';
}
