import { defineService } from '../../foundation/foundation';
import { fail } from '../../foundation/http/errors';
import type { SignerRow } from './content-types';
import { endingsOf } from './endings';
import { recordsOf, type Held } from './records';
import type { Signatory } from './signatory';
import { contractMoves, signerMoves } from './states';

/** The signer's own part, when it is its turn. Throws `not_found` or `conflict`. */
const needTurn = (held: Held, me: Signatory): SignerRow => {
  const signer = held.signers.find((one) => one.role === 'signer' && me.isMe(one));
  if (!signer || held.contract.sentAt === null || signer.state === 'waiting') {
    throw fail('not_found', { message: 'No such contract' });
  }
  if (!contractMoves.can(held.contract.state, 'sign')) {
    throw fail('conflict', { message: 'It can not be signed any more' });
  }
  if (!signerMoves.can(signer.state, 'sign')) {
    throw fail('conflict', { message: 'You have done your part' });
  }
  return signer;
};

/** What only those may do whose turn it is. */
export const turnsOf = defineService((foundation) => {
  const { database } = foundation;
  const records = recordsOf(foundation);

  return {
    /** Runs `work` under the contract's lock, if it is this signer's turn; what is overdue ends here. */
    async inTurn<T>(
      documentId: string,
      me: Signatory,
      work: (held: Held, signer: SignerRow) => Promise<T>
    ): Promise<T> {
      await records.need(documentId);
      const done = await database.transaction(async () => {
        const held = await records.hold(documentId);
        const signer = needTurn(held, me);
        if (await endingsOf(foundation).expireIfDue(held)) return { expired: true as const };
        return { expired: false as const, result: await work(held, signer) };
      });
      // Thrown when it is committed: that it has expired stays.
      if (done.expired) throw fail('conflict', { message: 'Its time is over' });
      return done.result;
    },
  };
});
