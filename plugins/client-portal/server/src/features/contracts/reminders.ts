import { systemActor } from '../../foundation/audit/audit';
import type { AuditActor } from '../../foundation/audit/table';
import { defineService } from '../../foundation/foundation';
import { fail } from '../../foundation/http/errors';
import { nextReminder, remindDue } from '../../kit/reminders';
import { contractLettersOf } from './letters';
import { recordsOf, type Held } from './records';
import { turnOf } from './rules';
import { contractMoves } from './states';
import { trailOf } from './trail';

/** Further ones than that help nobody. */
const mostByItself = 15;

/** Reminders of those whose turn it is. */
export const contractRemindersOf = defineService((foundation) => {
  const { clock, database } = foundation;
  const records = recordsOf(foundation);
  const letters = contractLettersOf(foundation);
  const trail = trailOf(foundation);

  const remind = async (
    { contract, signers }: Held,
    positions: number[],
    actor: AuditActor,
    byHand: boolean
  ) => {
    const now = clock.now();
    for (const signer of signers.filter(({ position }) => positions.includes(position))) {
      if (signer.contactId !== null) {
        await letters.toContact('contract-reminder', signer.contactId, contract, {
          note: contract.message,
        });
      } else if (signer.adminId !== null) {
        await letters.toAdmin('contract-countersign', signer.adminId, contract, {});
      }
      await records.changeSigner(signer, {
        reminded: signer.reminded + 1,
        lastRemindedAt: now,
      });
      await trail.append(
        contract,
        'contract.reminded',
        actor,
        { signer: signer.position, byHand },
        { name: signer.name, email: signer.email }
      );
    }
    const reminded = Math.max(0, ...signers.map((signer) => signer.reminded)) + 1;
    await records.change(contract, {
      nextReminderAt: reminded >= mostByItself ? null : nextReminder(contract, now, reminded),
    });
  };

  return {
    /** By hand. Throws `conflict` when it waits for nobody, or not for that signer. */
    now: (documentId: string, only: number | undefined, actor: AuditActor): Promise<void> =>
      database.transaction(async () => {
        const held = await records.hold(documentId);
        const turn = turnOf(held.signers).filter((one) => only === undefined || one === only);
        if (!contractMoves.can(held.contract.state, 'remind') || turn.length === 0) {
          throw fail('conflict', { message: 'It waits for nobody' });
        }
        await remind(held, turn, actor, true);
      }),

    due: (): Promise<void> =>
      remindDue(
        foundation,
        records.contracts,
        (query) => query.whereIn('state', contractMoves.statesThat('remind')),
        async ({ id }) => {
          const held = await records.holdById(id);
          await remind(held, turnOf(held.signers), systemActor, false);
        }
      ),
  };
});
