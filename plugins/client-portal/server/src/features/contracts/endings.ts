import { systemActor } from '../../foundation/audit/audit';
import type { AuditActor } from '../../foundation/audit/table';
import { defineService } from '../../foundation/foundation';
import { fail } from '../../foundation/http/errors';
import type { ContractRow, SignerRow } from './content-types';
import { contractLettersOf } from './letters';
import { recordsOf, type Held } from './records';
import { isTurn } from './rules';
import { needProof, type Signatory } from './signatory';
import { contractMoves, signerMoves } from './states';
import { trailOf } from './trail';

type Ending = 'decline' | 'void' | 'expire';

/** Nobody signs any more: declined, voided, expired. */
export const endingsOf = defineService((foundation) => {
  const { clock, database } = foundation;
  const records = recordsOf(foundation);
  const letters = contractLettersOf(foundation);
  const trail = trailOf(foundation);

  /** Those who were asked to sign hear that it is over; whoever ended it knows. */
  const tell = async (
    { contract, signers }: Held,
    how: Ending,
    reason: string | null,
    ender: SignerRow | null
  ) => {
    for (const signer of signers) {
      if (signer.offeredAt === null || signer.id === ender?.id) continue;
      const words = { how: contractMoves.after(how), who: ender?.name ?? '', reason: reason ?? '' };
      if (signer.contactId !== null) {
        await letters.toContact('contract-ended', signer.contactId, contract, words);
      }
    }
  };

  const end = async (held: Held, how: Ending, reason: string | null, by: string | null) => {
    await records.change(held.contract, {
      state: contractMoves.after(how),
      endedAt: clock.now(),
      endReason: reason,
      endedBy: by,
      nextReminderAt: null,
    });
  };

  const isDue = ({ state, dueAt }: ContractRow) =>
    contractMoves.can(state, 'expire') && dueAt !== null && dueAt <= clock.now();

  const expire = async (held: Held) => {
    const { contract, signers } = held;
    await end(held, 'expire', null, null);
    const dueAt = contract.dueAt?.toISOString() ?? '';
    await trail.append(contract, 'contract.expired', systemActor, { dueAt }, undefined, signers);
    await tell(held, 'expire', null, null);
    await letters.toAuthor(contract, 'expired', null);
  };

  return {
    /** Under the contract's lock. @returns whether it is over now */
    async expireIfDue(held: Held): Promise<boolean> {
      if (!isDue(held.contract)) return false;
      await expire(held);
      return true;
    },

    /** All that are overdue, one transaction each. */
    async expireDue(): Promise<void> {
      const due = await records.contracts.list((query) =>
        query
          .whereIn('state', contractMoves.statesThat('expire'))
          .andWhere('due_at', '<=', clock.now())
          .select('id')
          .limit(200)
      );
      for (const { id } of due) {
        await database.transaction(async () => {
          const held = await records.holdById(id);
          if (isDue(held.contract)) await expire(held);
        });
      }
    },

    void: (documentId: string, reason: string, actor: AuditActor): Promise<void> =>
      database.transaction(async () => {
        const held = await records.hold(documentId);
        if (!contractMoves.can(held.contract.state, 'void')) {
          throw fail('conflict', { message: 'Only what was sent and is not signed can be voided' });
        }
        await end(held, 'void', reason, actor.name);
        await trail.append(held.contract, 'contract.voided', actor, {}, { reason }, held.signers);
        await tell(held, 'void', reason, null);
      }),

    async decline(documentId: string, me: Signatory, reason: string): Promise<void> {
      needProof(me);
      await records.need(documentId);
      const expired = await database.transaction(async () => {
        const held = await records.hold(documentId);
        const { contract, signers } = held;
        const signer = signers.find((one) => one.role === 'signer' && me.isMe(one));
        if (!signer || contract.sentAt === null || signer.state === 'waiting') {
          throw fail('not_found', { message: 'No such contract' });
        }
        if (!isTurn(contract, signer)) {
          throw fail('conflict', { message: 'It can not be declined any more' });
        }
        if (isDue(contract)) {
          await expire(held);
          return true;
        }
        await records.changeSigner(signer, {
          state: signerMoves.after('decline'),
          declinedAt: clock.now(),
        });
        await end(held, 'decline', reason, signer.name);
        await trail.append(
          contract,
          'contract.declined',
          me.actor,
          { signer: signer.position },
          { name: signer.name, email: signer.email, reason },
          signers
        );
        await tell(held, 'decline', reason, signer);
        await letters.toAuthor(contract, 'declined', signer, reason);
        return false;
      });
      if (expired) throw fail('conflict', { message: 'Its time is over' });
    },
  };
});
