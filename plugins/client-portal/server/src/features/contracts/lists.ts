import type { Knex } from 'knex';
import { contractStates, type Contracts, type ContractsQuery, type ContractState } from '#protocol';
import { contains } from '../../foundation/database/like';
import { defineService } from '../../foundation/foundation';
import { pageOf } from '../../kit/records';
import { contactsOf } from '../people/service';
import { contractTable, signerTable } from './content-types';
import { describeContractsOf } from './describe';
import { recordsOf } from './records';
import { contractMoves, signerMoves } from './states';
import { rowsOf } from '../../foundation/database/database';

/** for a signature or for the seal */
const waits = [...contractMoves.statesThat('sign'), ...contractMoves.statesThat('seal')];

/** Contracts as admins look for them. */
export const contractListsOf = defineService((foundation) => {
  const { database } = foundation;
  const { contracts } = recordsOf(foundation);

  const bySigner = (narrow: (query: Knex.QueryBuilder) => Knex.QueryBuilder) =>
    narrow(database.query(signerTable.tableName)).select('contract_id');

  const waitsForAdmin = (admin: string) => (query: Knex.QueryBuilder) =>
    query.whereIn('state', contractMoves.statesThat('sign')).whereIn(
      'id',
      bySigner((signer) =>
        signer
          .where({ admin_id: admin, role: 'signer' })
          .whereIn('state', signerMoves.statesThat('sign'))
      )
    );

  return {
    /** @param admin document id of who asks */
    async list(query: ContractsQuery, admin: string | null): Promise<Contracts> {
      const contact = query.contact ? await contactsOf(foundation).need(query.contact) : null;
      const among = (builder: Knex.QueryBuilder) => {
        if (contact) {
          void builder.whereIn(
            'id',
            bySigner((signer) => signer.where({ contact_id: contact.id }))
          );
        }
        const { q } = query;
        if (q) {
          void builder.where((either) =>
            either.whereRaw(...contains('title', q)).orWhereIn(
              'id',
              bySigner((signer) =>
                signer.whereRaw(...contains('name', q)).orWhereRaw(...contains('email', q))
              )
            )
          );
        }
        return builder;
      };
      const inState = (builder: Knex.QueryBuilder) => {
        if (query.state === 'open') void builder.whereIn('state', waits);
        else if (query.state !== 'all') void builder.where({ state: query.state });
        if (query.mine === 'true') waitsForAdmin(admin ?? '')(builder);
        return among(builder);
      };
      const { rows, pagination } = await pageOf(contracts, inState, query);
      const counted = await rowsOf<{ state: ContractState; total: number | string }>(
        among(database.query(contractTable.tableName))
          .groupBy('state')
          .select('state')
          .count({ total: '*' })
      );
      return {
        results: await describeContractsOf(foundation).summaries(rows),
        pagination,
        counts: Object.fromEntries(
          contractStates.map((state) => [
            state,
            Number(counted.find((one) => one.state === state)?.total ?? 0),
          ])
        ) as Contracts['counts'],
        mine: admin === null ? 0 : await contracts.count(waitsForAdmin(admin)),
      };
    },
  };
});
