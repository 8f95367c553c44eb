import type { ContractAudit, ContractEventData, ContractEventName } from '../../../../protocol/src';
import type { AuditActor, AuditRow } from '../../foundation/audit/table';
import { defineService } from '../../foundation/foundation';
import { contractTable, type ContractRow } from './content-types';

/** What the trail's erasable part holds of a contract's events. */
interface Person {
  name?: string;
  email?: string;
  reason?: string;
}

/** The audit trail of each contract. */
export const trailOf = defineService(({ audit, database }) => {
  const table = database.of(contractTable);

  // Certificates say where the trail stood: shortening it in the database shows.
  audit.anchoredBy(async () => {
    const sealed = await table.list((query) => query.whereNotNull('head_hash'));
    return sealed.map(({ documentId, headSequence, headHash }) => ({
      chain: `contract:${documentId}`,
      sequence: headSequence ?? 0,
      hash: headHash ?? '',
    }));
  });

  return {
    /** The caller holds the contract's lock. */
    append: <N extends ContractEventName>(
      { documentId }: Pick<ContractRow, 'documentId'>,
      action: N,
      actor: AuditActor,
      data: ContractEventData<N>,
      person?: Person
    ) =>
      audit.append({
        action,
        actor,
        contract: documentId,
        data: data as Record<string, unknown>,
        ...(person ? { person: { ...person } } : {}),
      }),

    rows: async ({ documentId }: ContractRow): Promise<AuditRow[]> =>
      (await audit.ofContract(documentId)).rows,

    async show({ documentId }: ContractRow): Promise<ContractAudit> {
      const { rows, faults } = await audit.ofContract(documentId);
      return {
        results: rows.map((row) => ({
          id: row.documentId,
          sequence: row.sequence ?? 0,
          at: row.at.toISOString(),
          action: row.action as ContractEventName,
          actor: { type: row.actor.type, name: row.actor.name },
          data: row.data,
          person: row.person,
          previousHash: row.previousHash,
          hash: row.hash ?? '',
        })),
        whole: faults.length === 0,
        faults: faults.map(({ sequence, fault }) => ({ sequence, fault })),
      };
    },
  };
});
