import type { Knex } from 'knex';
import type { ContactPart, OfContact } from '../../foundation/contacts';
import type { Foundation } from '../../foundation/foundation';
import { byContactId, contactRowsOf } from '../../kit/contact-rows';
import { adoptedSignatureTable, contractTable, signerTable } from './content-types';
import { marksOf } from './marks';
import { recordsOf } from './records';

const ownerOf = ({ id }: Pick<OfContact, 'id'>) => `contact:${id}`;

/** What a contact has signed stays a contract of the others too. */
const erasedSigner = {
  contactId: null,
  name: '',
  email: '',
  filled: {},
  signature: null,
  initials: null,
  fromAddress: null,
  device: null,
  timeZone: null,
};

/** One contact among the signers of contracts. */
export const contractsContactPart = (foundation: Foundation): ContactPart => {
  const { database } = foundation;
  const ofContracts = (query: Knex.QueryBuilder, contact: OfContact) =>
    query.whereIn(
      'id',
      byContactId(database.query(signerTable.tableName), contact).select('contract_id')
    );
  const adopted = {
    table: adoptedSignatureTable,
    of: (query: Knex.QueryBuilder, contact: OfContact) => query.where({ owner: ownerOf(contact) }),
    without: ['owner'],
  };
  const signed = {
    table: signerTable,
    of: byContactId,
    without: ['contactId', 'contractId', 'adminId', 'consentHash'],
  };

  return {
    /** It stays in what it has signed, by name and address; what waits for it has to be given to somebody else. */
    async deleted(contact) {
      const { signers } = recordsOf(foundation);
      await signers.update((query) => byContactId(query, contact), { contactId: null });
      await marksOf(foundation).forget(ownerOf(contact));
    },
    async exports(contact) {
      const { contracts } = recordsOf(foundation);
      const own = await contracts.list((query) => ofContracts(query, contact).orderBy('id'));
      return {
        ...(await contactRowsOf(foundation, [adopted, signed]).exports(contact)),
        [contractTable.name]: own.map((row) => ({
          title: row.title,
          message: row.message,
          state: row.state,
          sentAt: row.sentAt,
          dueAt: row.dueAt,
          completedAt: row.completedAt,
          endedAt: row.endedAt,
          endReason: row.endReason,
          endedBy: row.endedBy,
        })),
      };
    },
    async erases(contact) {
      const { contracts, signers } = recordsOf(foundation);
      // Who declined said why, in its own name.
      const declined = byContactId(database.query(signerTable.tableName), contact)
        .whereNotNull('declined_at')
        .select('contract_id');
      await contracts.update((query) => query.whereIn('id', declined), {
        endReason: null,
        endedBy: null,
      });
      await signers.update((query) => byContactId(query, contact), erasedSigner);
      await contactRowsOf(foundation, [adopted]).erases(contact);
    },
  };
};
