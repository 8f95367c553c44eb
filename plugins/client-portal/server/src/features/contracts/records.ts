import type { Narrow } from '../../foundation/database/database';
import { defineService } from '../../foundation/foundation';
import { recordsIn } from '../../kit/records';
import { contractTable, signerTable, type ContractRow, type SignerRow } from './content-types';

/** A contract with its signers, read under its lock: nobody else changes it until the transaction ends. */
export interface Held {
  contract: ContractRow;
  signers: SignerRow[];
}

/** Contracts and signers as rows. Whatever changes one holds its lock first. */
export const recordsOf = defineService((foundation) => {
  const { rows: contracts, need, hold, change } = recordsIn(foundation, contractTable, 'contract');
  const signers = foundation.database.of(signerTable);

  const signersOf = (contractId: number) =>
    signers.list((query) => query.where({ contract_id: contractId }).orderBy('position'));

  const holdBy = async (narrow: Narrow): Promise<Held> => {
    const contract = await hold(narrow);
    return { contract, signers: await signersOf(contract.id) };
  };

  return {
    contracts,
    signers,
    signersOf,
    need,

    /** Within a transaction. Throws `not_found`. */
    hold: (documentId: string) => holdBy((query) => query.where({ document_id: documentId })),
    holdById: (id: number) => holdBy((query) => query.where({ id })),

    change,

    changeSigner: ({ id }: Pick<SignerRow, 'id'>, changes: Partial<SignerRow>) =>
      signers.update((query) => query.where({ id }), changes),
  };
});
