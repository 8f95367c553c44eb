import type { Knex } from 'knex';
import { publicIdSchema } from '#protocol';
import { defineService } from '../../foundation/foundation';
import { fail } from '../../foundation/http/errors';
import { contractTable, signerTable, type ContractRow, type SignerRow } from './content-types';

/** A contract with its signers, read under its lock: nobody else changes it until the transaction ends. */
export interface Held {
  contract: ContractRow;
  signers: SignerRow[];
}

/** Contracts and signers as rows. Whatever changes one holds its lock first. */
export const recordsOf = defineService(({ database, clock }) => {
  const contracts = database.of(contractTable);
  const signers = database.of(signerTable);

  const signersOf = (contractId: number) =>
    signers.list((query) => query.where({ contract_id: contractId }).orderBy('position'));

  const hold = async (narrow: (query: Knex.QueryBuilder) => Knex.QueryBuilder): Promise<Held> => {
    await database.lock(narrow(database.query(contractTable.tableName)).select('id'));
    const contract = await contracts.find(narrow);
    if (!contract) throw fail('not_found', { message: 'No such contract' });
    return { contract, signers: await signersOf(contract.id) };
  };

  return {
    contracts,
    signers,
    signersOf,

    /** Throws `not_found`. */
    async need(documentId: string): Promise<ContractRow> {
      const id = publicIdSchema.safeParse(documentId);
      const row =
        id.success && (await contracts.find((query) => query.where({ document_id: id.data })));
      if (!row) throw fail('not_found', { message: 'No such contract' });
      return row;
    },

    /** Within a transaction. Throws `not_found`. */
    hold: (documentId: string) => hold((query) => query.where({ document_id: documentId })),
    holdById: (id: number) => hold((query) => query.where({ id })),

    change: ({ id }: Pick<ContractRow, 'id'>, changes: Partial<ContractRow>) =>
      contracts.update((query) => query.where({ id }), { ...changes, updatedAt: clock.now() }),

    changeSigner: ({ id }: Pick<SignerRow, 'id'>, changes: Partial<SignerRow>) =>
      signers.update((query) => query.where({ id }), changes),
  };
});
