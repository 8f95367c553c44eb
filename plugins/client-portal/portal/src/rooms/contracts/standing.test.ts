import { standingOf } from './standing';

const contract = { state: 'seen', myState: 'invited', myTurn: true, role: 'signer' } as const;

describe('how a contract stands for the client', () => {
  it('[K3] is to be signed while it is the turn of the client', () => {
    expect(standingOf(contract)).toBe('sign');
    expect(standingOf({ ...contract, state: 'partly-signed', myState: 'seen' })).toBe('sign');
  });

  it('[K1] waits for others before and after the own turn', () => {
    expect(standingOf({ ...contract, myState: 'waiting', myTurn: false })).toBe('later');
    expect(standingOf({ ...contract, myState: 'signed', myTurn: false })).toBe('signed');
    expect(standingOf({ ...contract, role: 'viewer', myState: 'viewer', myTurn: false })).toBe(
      'viewing'
    );
  });

  it('[K5] has ended, whatever the own part was', () => {
    for (const state of ['completed', 'voided', 'expired', 'sealing'] as const)
      expect(standingOf({ ...contract, state })).toBe(state);
    expect(standingOf({ ...contract, state: 'declined' })).toBe('declined');
    expect(standingOf({ ...contract, state: 'declined', myState: 'declined' })).toBe(
      'declined-by-me'
    );
  });
});
