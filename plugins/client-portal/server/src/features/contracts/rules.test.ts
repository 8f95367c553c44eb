import type { SignerState } from '#protocol';
import { askedNext, faultsOfFields, openState, turnOf } from './rules';

const parts = (...states: (SignerState | 'viewer')[]) =>
  states.map((state, position) => ({
    position,
    role: state === 'viewer' ? ('viewer' as const) : ('signer' as const),
    state,
  }));

describe('whose turn it is', () => {
  it('[K1] is everybody’s at once, or one after the other', () => {
    const all = parts('waiting', 'viewer', 'waiting');
    expect(askedNext('parallel', all)).toEqual([0, 2]);
    expect(askedNext('sequential', all)).toEqual([0]);
    expect(askedNext('sequential', parts('seen', 'viewer', 'waiting'))).toEqual([]);
    expect(askedNext('sequential', parts('signed', 'viewer', 'waiting'))).toEqual([2]);
    expect(turnOf(parts('invited', 'viewer', 'seen', 'signed'))).toEqual([0, 2]);
  });

  it('[K1] decides the state that is shown', () => {
    expect(openState(parts('invited', 'waiting'))).toBe('sent');
    expect(openState(parts('seen', 'waiting'))).toBe('seen');
    expect(openState(parts('signed', 'seen'))).toBe('partly-signed');
    expect(openState(parts('signed', 'viewer'))).toBe('sealing');
  });
});

describe('fields', () => {
  const field = {
    ...{ id: 'a', type: 'text' as const, page: 1, x: 0, y: 0, width: 0.1, height: 0.1 },
    ...{ signer: 0, required: true },
  };

  it('[K1] belong to a signer and to a page that there is', () => {
    const signers = [{ role: 'signer' as const }, { role: 'viewer' as const }];
    expect(faultsOfFields([field], signers, 1)).toEqual([]);
    const places = [
      { ...field, signer: 2 },
      { ...field, signer: 1 },
      { ...field, page: 2 },
    ].map((one) => faultsOfFields([one], signers, 1)[0]?.path);
    expect(places).toEqual([
      ['fields', 0, 'signer'],
      ['fields', 0, 'signer'],
      ['fields', 0, 'page'],
    ]);
  });
});
