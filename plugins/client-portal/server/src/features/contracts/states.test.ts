import { contractStates, signerStates } from '#protocol';
import { contractMoves, signerMoves } from './states';

const actionsOf = <State extends string, Action extends string>(
  { can }: { can: (state: State, action: Action) => boolean },
  states: readonly State[],
  actions: readonly Action[]
) =>
  Object.fromEntries(
    states.map((state) => [state, actions.filter((action) => can(state, action)).join(' ')])
  );

describe('what can be done with a contract', () => {
  it('[K1] depends on how far it has come', () => {
    const actions = [
      ...(['edit', 'send', 'change', 'see', 'sign', 'remind', 'restart'] as const),
      ...(['decline', 'void', 'expire', 'seal'] as const),
    ];
    const open = 'sign remind restart decline void expire';
    expect(actionsOf(contractMoves, contractStates, actions)).toEqual({
      draft: 'edit send change',
      sent: `change see ${open}`,
      seen: `change ${open}`,
      'partly-signed': `change ${open}`,
      sealing: 'seal',
      completed: '',
      declined: '',
      voided: '',
      expired: '',
    });
  });

  it('[K1] depends for a signer on what it has done', () => {
    const actions = ['ask', 'see', 'sign', 'decline', 'replace'] as const;
    expect(actionsOf(signerMoves, signerStates, actions)).toEqual({
      waiting: 'ask replace',
      invited: 'see sign decline replace',
      seen: 'sign decline replace',
      signed: '',
      declined: '',
      viewer: 'replace',
    });
  });
});
