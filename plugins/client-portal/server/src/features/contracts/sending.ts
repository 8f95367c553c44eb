import type { Offer } from '#protocol';
import type { AuditActor } from '../../foundation/audit/table';
import { isReady } from '../../foundation/files/table';
import { defineService } from '../../foundation/foundation';
import { fail, failField } from '../../foundation/http/errors';
import { nextReminder } from '../../kit/reminders';
import { grantsOf } from '../grants/service';
import { contactsOf } from '../people/service';
import type { ContractRow, SignerRow } from './content-types';
import { languageOf, contractLettersOf, contractWords } from './letters';
import { recordsOf, type Held } from './records';
import { askedNext, turnOf } from './rules';
import { contractMoves, signerMoves } from './states';
import { trailOf } from './trail';

interface Offered {
  signer: number;
  offer: Offer;
}

const told: Offer = { activated: false, sent: true, notSent: null };

/** From a draft to the first signer, and from one signer to the next. */
export const sendingOf = defineService((foundation) => {
  const { clock, database, files } = foundation;
  const { hold, change, changeSigner } = recordsOf(foundation);
  const contacts = contactsOf(foundation);
  const letters = contractLettersOf(foundation);
  const trail = trailOf(foundation);

  const toContact = async (contract: ContractRow, contactId: number): Promise<Offer> => {
    const contact = await contacts.byId(contactId);
    if (!contact) throw fail('conflict', { message: 'A signer has been deleted: replace it' });
    const { activates } = contract;
    const given = await grantsOf(foundation).grant(contact.documentId, {
      app: 'contracts',
      item: contract.documentId,
      why: 'contract',
      title: contract.title,
      note: contract.message,
      template: 'contract-request',
      words: contractWords(contract, languageOf(contract, contact)),
      ...(contract.authorName ? { by: contract.authorName } : {}),
      ...(activates === null ? {} : { activate: activates === 'yes' }),
    });
    if (given.notSent === 'sent_before') {
      // Asked again for the same contract: after a new version, or in another one's place.
      await letters.toContact('contract-request', contact.id, contract, { note: contract.message });
      return { activated: given.activated, sent: true, notSent: null };
    }
    return { activated: given.activated, sent: given.offered, notSent: given.notSent };
  };

  /** It is their turn: each is told, by what the contact's settings allow. */
  const ask = async (
    contract: ContractRow,
    signers: SignerRow[],
    actor: AuditActor
  ): Promise<Offered[]> => {
    const offers: Offered[] = [];
    for (const signer of signers) {
      const offer =
        signer.contactId !== null
          ? await toContact(contract, signer.contactId)
          : (await letters.toAdmin('contract-countersign', signer.adminId ?? '', contract, {}),
            told);
      await changeSigner(signer, { state: signerMoves.after('ask'), offeredAt: clock.now() });
      await trail.append(
        contract,
        'contract.offered',
        actor,
        { signer: signer.position, mailed: offer.sent },
        { name: signer.name, email: signer.email },
        [signer]
      );
      offers.push({ signer: signer.position, offer });
    }
    return offers;
  };

  const needSendable = async ({ contract, signers }: Held) => {
    if (!contractMoves.can(contract.state, 'send')) {
      throw fail('conflict', { message: 'It was sent before' });
    }
    if (!signers.some(({ role }) => role === 'signer')) {
      throw failField('signers', 'Somebody has to sign');
    }
    if (contract.dueAt && contract.dueAt <= clock.now()) {
      throw failField('dueAt', 'This lies in the past');
    }
    const gone = signers.find((one) => one.contactId === null && one.adminId === null);
    if (gone) throw failField(['signers', gone.position], 'This contact has been deleted');
    const [file] = await files.byIds([contract.fileId]);
    if (!file || !isReady(file)) throw fail('file_not_ready');
  };

  return {
    ask,

    /** Who comes next, after somebody has signed. */
    async askNext({ contract, signers }: Held, actor: AuditActor) {
      const next = askedNext(contract.signingOrder, signers);
      await ask(
        contract,
        signers.filter(({ position }) => next.includes(position)),
        actor
      );
    },

    /** @param activate null: as the settings say */
    send: (documentId: string, activate: boolean | null, actor: AuditActor): Promise<Offered[]> =>
      database.transaction(async () => {
        const held = await hold(documentId);
        await needSendable(held);
        const { contract: draft, signers } = held;
        const now = clock.now();
        const sent: Partial<ContractRow> = {
          state: contractMoves.after('send'),
          sentAt: now,
          activates: activate === null ? null : activate ? 'yes' : 'no',
          authorId: actor.id,
          authorName: actor.name,
          nextReminderAt: nextReminder(draft, now, 0),
        };
        await change(draft, sent);
        const contract = { ...draft, ...sent };
        await trail.append(contract, 'contract.sent', actor, {
          documentSha256: contract.documentHash,
          version: contract.version,
          signers: signers.filter(({ role }) => role === 'signer').length,
        });
        const first = askedNext(contract.signingOrder, signers);
        return ask(
          contract,
          signers.filter(({ position }) => first.includes(position)),
          actor
        );
      }),

    /** The same email once more, to those whose turn it is. @returns whom */
    resend: (documentId: string, only: number | undefined, actor: AuditActor) =>
      database.transaction(async () => {
        const { contract, signers } = await hold(documentId);
        const turn = turnOf(signers).filter((position) => only === undefined || position === only);
        if (contract.sentAt === null || turn.length === 0) {
          throw fail('conflict', { message: 'It waits for nobody' });
        }
        for (const signer of signers.filter(({ position }) => turn.includes(position))) {
          if (signer.contactId !== null) {
            await letters.toContact('contract-request', signer.contactId, contract, {
              note: contract.message,
            });
          } else if (signer.adminId !== null) {
            await letters.toAdmin('contract-countersign', signer.adminId, contract, {});
          }
          await trail.append(
            contract,
            'contract.resent',
            actor,
            { signer: signer.position },
            { name: signer.name, email: signer.email }
          );
        }
        return turn;
      }),
  };
});
