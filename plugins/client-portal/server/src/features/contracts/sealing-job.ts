/** Makes the final copy of a contract that all have signed. */
export const sealJob = 'contracts.seal';
