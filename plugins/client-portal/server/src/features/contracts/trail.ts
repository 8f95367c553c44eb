import type { ContractAudit, ContractEventData, ContractEventName } from '#protocol';
import type { AuditActor, AuditRow } from '../../foundation/audit/table';
import { defineService } from '../../foundation/foundation';
import { contractTable, type ContractRow } from './content-types';

/** What the trail's erasable part holds of a contract's events. */
interface Person {
  name?: string;
  email?: string;
  reason?: string;
}

const prefix = 'contract:';
/** That it was sealed, and that it is complete. */
const sealingEvents = 2;

/** The audit trail of each contract. */
export const trailOf = defineService(({ audit, database, happened }) => {
  const table = database.of(contractTable);

  // Each begins with an event; certificates say where the trail stood, and that it was sealed and completed comes
  // after: shortening it in the database shows.
  audit.anchoredBy(async (only) => {
    const rows = await table.list((query) =>
      only === undefined ? query : query.where({ document_id: only.replace(prefix, '') })
    );
    return rows.flatMap(({ documentId, headSequence, headHash }) => {
      const chain = `${prefix}${documentId}`;
      const first = { chain, sequence: 1, hash: null };
      if (headSequence === null) return [first];
      return [
        { chain, sequence: headSequence, hash: headHash },
        { chain, sequence: headSequence + sealingEvents, hash: null },
      ];
    });
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
      happened(action, {
        actor,
        thing: `${prefix}${documentId}`,
        data: data,
        // each of its contacts is told by an event of its own
        tells: null,
        ...(person ? { person: { ...person } } : {}),
      }),

    rows: async ({ documentId }: ContractRow): Promise<AuditRow[]> =>
      (await audit.ofThing(`${prefix}${documentId}`)).rows,

    async show({ documentId }: ContractRow): Promise<ContractAudit> {
      const { rows, faults } = await audit.ofThing(`${prefix}${documentId}`);
      return {
        results: rows.map((row) => ({
          id: row.documentId,
          sequence: row.sequence ?? 0,
          at: row.at.toISOString(),
          action: row.action as ContractEventName,
          // what stands in the table may have been tampered with
          actor: { type: row.actor.type, name: row.actor.name ?? null },
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
