import { openContractStates, type ContractState, type SignerState } from '#protocol';
import { movesOf } from '../../kit/states';

/** Signing leads to what the signers have done by then: `openState`. */
export const contractMoves = movesOf<ContractState>()({
  /** all of it; or it is deleted */
  edit: { from: ['draft'] },
  send: { from: ['draft'], to: 'sent' },
  /** its due day, its reminders, its document, one of its signers */
  change: { from: ['draft', ...openContractStates] },
  see: { from: ['sent'], to: 'seen' },
  sign: { from: openContractStates },
  remind: { from: openContractStates },
  /** with another document */
  restart: { from: openContractStates, to: 'sent' },
  decline: { from: openContractStates, to: 'declined' },
  void: { from: openContractStates, to: 'voided' },
  expire: { from: openContractStates, to: 'expired' },
  seal: { from: ['sealing'], to: 'completed' },
});

const asked = ['invited', 'seen'] as const;

export const signerMoves = movesOf<SignerState>()({
  ask: { from: ['waiting'], to: 'invited' },
  see: { from: ['invited'], to: 'seen' },
  sign: { from: asked, to: 'signed' },
  decline: { from: asked, to: 'declined' },
  replace: { from: ['viewer', 'waiting', ...asked] },
});
