import type { ContractField, ContractState, SignerState } from '#protocol';
import { contractMoves, signerMoves } from './states';

interface Part {
  position: number;
  role: 'signer' | 'viewer';
  state: SignerState;
}

/** Whether it waits for what this signer does. */
export const isTurn = (contract: { state: ContractState }, signer: Pick<Part, 'state'>) =>
  contractMoves.can(contract.state, 'sign') && signerMoves.can(signer.state, 'sign');

/** Whose turn it is. */
export const turnOf = (signers: readonly Part[]): number[] =>
  signers
    .filter(({ role, state }) => role === 'signer' && signerMoves.can(state, 'sign'))
    .map(({ position }) => position);

/** Who is asked next: everybody at once, or one when nobody else is at it. */
export const askedNext = (order: 'parallel' | 'sequential', signers: readonly Part[]): number[] => {
  const waiting = signers
    .filter(({ role, state }) => role === 'signer' && signerMoves.can(state, 'ask'))
    .sort((a, b) => a.position - b.position)
    .map(({ position }) => position);
  if (order === 'parallel') return waiting;
  return turnOf(signers).length > 0 ? [] : waiting.slice(0, 1);
};

/** Of one that can be signed, from what its signers have done. */
export const openState = (signers: readonly Part[]): ContractState => {
  const signing = signers.filter(({ role }) => role === 'signer');
  const signed = signing.filter(({ state }) => state === 'signed').length;
  if (signed === signing.length) return 'sealing';
  if (signed > 0) return 'partly-signed';
  return signing.some(({ state }) => state === 'seen') ? 'seen' : 'sent';
};

export interface FieldFault {
  path: (string | number)[];
  message: string;
}

/** What no field can say without the signers and pages that it belongs to. */
export const faultsOfFields = (
  fields: readonly ContractField[],
  signers: readonly { role: 'signer' | 'viewer' }[],
  pages: number
): FieldFault[] =>
  fields.flatMap((field, index) => {
    const at = (key: string, message: string) => [{ path: ['fields', index, key], message }];
    const signer = signers[field.signer];
    if (!signer) return at('signer', 'There is no such signer');
    if (signer.role !== 'signer') return at('signer', 'A viewer fills in nothing');
    if (field.page > pages) return at('page', `The document has ${pages} pages`);
    return [];
  });
