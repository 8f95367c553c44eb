/**
 * `sent`: nobody has opened it yet. `seen`: somebody has. `partly-signed`: somebody has signed. `sealing`: all
 * have signed and the final copy is being made; it becomes `completed` by itself.
 */
export const contractStates = [
  'draft',
  'sent',
  'seen',
  'partly-signed',
  'sealing',
  'completed',
  'declined',
  'voided',
  'expired',
] as const;
export type ContractState = (typeof contractStates)[number];

/** States in which signers may sign. */
export const openContractStates = ['sent', 'seen', 'partly-signed'] as const;
export const isOpenContract = (state: ContractState) =>
  (openContractStates as readonly ContractState[]).includes(state);

export const contractOrders = ['parallel', 'sequential'] as const;
/** `viewer`: gets the final copy, signs nothing. */
export const signerRoles = ['signer', 'viewer'] as const;

/** `waiting`: another one's turn comes first, or it has not been sent. `invited`: its turn. */
export const signerStates = ['waiting', 'invited', 'seen', 'signed', 'declined', 'viewer'] as const;
export type SignerState = (typeof signerStates)[number];
