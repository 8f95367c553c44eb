import type { AuditActor } from '../../foundation/audit/table';
import { defineService } from '../../foundation/foundation';
import { fail, failField } from '../../foundation/http/errors';
import { nextReminder } from '../../kit/reminders';
import type { SignerRow } from './content-types';
import type { DocumentFile } from './drafts';
import { contractLettersOf } from './letters';
import { peopleOf, type WantedSigner } from './people';
import { recordsOf } from './records';
import { sendingOf } from './sending';
import { contractMoves, signerMoves } from './states';
import { trailOf } from './trail';

/** What a signer has done with a document that is no longer the one to be signed. */
const cleared: Partial<SignerRow> = {
  seenAt: null,
  consentedAt: null,
  consentVersion: null,
  consentHash: null,
  signedAt: null,
  signature: null,
  initials: null,
  proof: null,
  fromAddress: null,
  device: null,
  timeZone: null,
};

/** Changes of what was sent already: another document, another signer. */
export const contractChangesOf = defineService((foundation) => {
  const { clock, database } = foundation;
  const records = recordsOf(foundation);
  const trail = trailOf(foundation);
  const letters = contractLettersOf(foundation);

  /** From the first signer on again; drafts stay for the fields that there still are. */
  const startOver = (signers: SignerRow[], kept: ReadonlySet<string>): SignerRow[] =>
    signers.map((signer) =>
      signer.role === 'viewer'
        ? signer
        : {
            ...signer,
            ...cleared,
            state: 'waiting' as const,
            filled: Object.fromEntries(
              Object.entries(signer.filled).filter(([id]) => kept.has(id))
            ),
          }
    );

  return {
    /** A new version: of a draft it takes the old one's place; once sent it clears every signature and tells everybody. */
    replaceDocument: (
      documentId: string,
      file: DocumentFile,
      message: string | null,
      actor: AuditActor
    ): Promise<void> =>
      database.transaction(async () => {
        const { contract, signers } = await records.hold(documentId);
        const wasSent = !contractMoves.can(contract.state, 'edit');
        if (!contractMoves.can(contract.state, 'change')) {
          throw fail('conflict', { message: 'It can not be signed any more' });
        }
        const version = wasSent ? contract.version + 1 : contract.version;
        const fields = contract.fields.filter(({ page }) => page <= file.pages.length);
        const changes = {
          version,
          fields,
          fileId: await file.keep(),
          fileName: file.fileName,
          documentHash: file.documentHash,
          pages: file.pages,
          ...(wasSent
            ? {
                state: contractMoves.after('restart'),
                nextReminderAt: nextReminder(contract, clock.now(), 0),
                ...(message ? { message } : {}),
              }
            : {}),
        };
        const changed = { ...contract, ...changes };
        await records.change(contract, changes);
        await trail.append(contract, 'contract.document-replaced', actor, {
          from: contract.documentHash,
          to: file.documentHash,
          version,
        });
        if (!wasSent) return;
        const restarted = startOver(signers, new Set(fields.map(({ id }) => id)));
        const asked = signers.filter(({ offeredAt }) => offeredAt !== null);
        const again = new Set(
          contract.signingOrder === 'parallel'
            ? asked.map(({ position }) => position)
            : [Math.min(...asked.map(({ position }) => position))]
        );
        for (const { id, position, state, offeredAt, ...signer } of restarted) {
          const isAsked = again.has(position) && offeredAt !== null && signer.role === 'signer';
          await records.changeSigner(
            { id },
            { ...signer, offeredAt, state: isAsked ? signerMoves.after('ask') : state }
          );
        }
        for (const signer of asked) {
          if (signer.contactId !== null) {
            await letters.toContact('contract-changed', signer.contactId, changed, {
              note: message,
            });
          } else if (signer.adminId !== null && again.has(signer.position)) {
            await letters.toAdmin('contract-countersign', signer.adminId, changed, {});
          }
        }
      }),

    /** Another one in the place of a signer that has not signed. */
    async replaceSigner(
      documentId: string,
      position: number,
      wanted: WantedSigner,
      actor: AuditActor
    ): Promise<void> {
      const person = await peopleOf(foundation).find(wanted, []);
      await database.transaction(async () => {
        const { contract, signers } = await records.hold(documentId);
        const signer = signers.find((one) => one.position === position);
        if (!signer) throw fail('not_found', { message: 'No such signer' });
        const mayChange = contractMoves.can(contract.state, 'change');
        if (!mayChange || !signerMoves.can(signer.state, 'replace')) {
          throw fail('conflict', { message: 'This signer can not be replaced any more' });
        }
        if (person.role !== signer.role) throw failField('role', 'The role stays as it is');
        const stands = signers.some(
          (one) =>
            one.id !== signer.id &&
            (person.contactId !== null ? one.contactId === person.contactId : one.adminId !== null)
        );
        if (stands) {
          const key = person.contactId === null ? 'admin' : 'contact';
          throw failField(key, 'Stands here already');
        }
        const hadTurn = signerMoves.can(signer.state, 'sign');
        const changes: Partial<SignerRow> = {
          ...cleared,
          ...person,
          state: signer.role === 'viewer' ? 'viewer' : 'waiting',
          offeredAt: null,
          reminded: 0,
          lastRemindedAt: null,
          filled: {},
        };
        await records.changeSigner(signer, changes);
        await trail.append(
          contract,
          'contract.signer-replaced',
          actor,
          { signer: position },
          { name: person.name, email: person.email }
        );
        if (hadTurn && signer.contactId !== null) {
          await letters.toContact('contract-ended', signer.contactId, contract, {
            how: 'replaced',
            who: '',
            reason: '',
          });
        }
        if (hadTurn) await sendingOf(foundation).ask(contract, [{ ...signer, ...changes }], actor);
      });
    },
  };
});
