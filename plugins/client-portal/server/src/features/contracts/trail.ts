import type { ContractAudit, ContractEventData, ContractEventName, EventName } from '#protocol';
import type { AuditActor, AuditRow } from '../../foundation/audit/table';
import { defineService } from '../../foundation/foundation';
import { contactsOf } from '../people/service';
import { contractTable, type ContractRow, type SignerRow } from './content-types';

/** What the trail's erasable part holds of a contract's events. */
interface Person {
  name?: string;
  email?: string;
  reason?: string;
}

const prefix = 'contract:';
/** That it was sealed, and that it is complete. */
const sealingEvents = 2;

/** Events that are not called as what they tell of. */
const eventsOf: Partial<Record<ContractEventName, readonly EventName[]>> = {
  'contract.offered': ['contract.sent'],
  'contract.opened': ['contract.viewed'],
};

/** The audit trail of each contract. */
export const trailOf = defineService((foundation) => {
  const { audit, database, happened } = foundation;
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
    /**
     * The caller holds the contract's lock.
     * @param told those whose contacts are told of it, each by an event of its own
     */
    async append<N extends ContractEventName>(
      { documentId }: Pick<ContractRow, 'documentId'>,
      action: N,
      actor: AuditActor,
      data: ContractEventData<N>,
      person?: Person,
      told: readonly Pick<SignerRow, 'contactId'>[] = []
    ) {
      const ids = told.flatMap(({ contactId }) => contactId ?? []);
      const found = ids.length === 0 ? [] : await contactsOf(foundation).byIds(ids);
      // in the order of the signers, whatever the database makes of it
      const contacts = ids.flatMap((id) => found.find((contact) => contact.id === id) ?? []);
      const events = eventsOf[action];
      await happened(action, {
        actor,
        thing: `${prefix}${documentId}`,
        data,
        ...(person ? { person: { ...person } } : {}),
        ...(events ? { events } : {}),
        tells: contacts.map((contact) => ({ contact: contact.documentId, contract: documentId })),
      });
    },

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
