import { createHash } from 'node:crypto';
import type { z } from 'zod';
import {
  isMark,
  type ContractField,
  type FieldValue,
  type signSchema,
  type valuesSchema,
} from '#protocol';
import { canonical } from '../../foundation/audit/chain';
import { defineService } from '../../foundation/foundation';
import { fail, failField } from '../../foundation/http/errors';
import type { KeptMark } from '../papers/pdf/stamp';
import { printerOf } from '../papers/printer';
import { agreementOf, hasAgreed } from './agreement';
import { consentsOf } from './consents';
import type { ContractRow, SignerRow } from './content-types';
import { readDraft, readValues, type KnownOfSigner } from './field-values';
import { contractLettersOf } from './letters';
import { marksOf } from './marks';
import { recordsOf, type Held } from './records';
import { openState } from './rules';
import { sealJob } from './sealing-job';
import { sendingOf } from './sending';
import { needProof, type Signatory } from './signatory';
import { contractMoves, signerMoves } from './states';
import { trailOf } from './trail';
import { turnsOf } from './turns';

type SignBody = z.output<typeof signSchema>;
type Given = z.output<typeof valuesSchema>;

const zoneOf = (timeZone: string | null | undefined) => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: timeZone ?? 'UTC' });
    return timeZone ?? null;
  } catch {
    return null;
  }
};

/** The day it is now, there. */
const dayIn = (timeZone: string | null, now: Date) =>
  new Intl.DateTimeFormat('en-CA', {
    timeZone: timeZone ?? 'UTC',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(now);

/** What a signer does: opens it, fills it in, signs. */
export const signingOf = defineService((foundation) => {
  const { clock, database, jobs } = foundation;
  const records = recordsOf(foundation);
  const trail = trailOf(foundation);
  const { consentFor, agreedAt, note } = agreementOf(foundation);
  const { inTurn } = turnsOf(foundation);
  const marks = marksOf(foundation);

  const known = (signer: SignerRow, me: Signatory, timeZone: string | null): KnownOfSigner => ({
    name: signer.name,
    email: signer.email,
    company: me.company,
    today: dayIn(timeZone, clock.now()),
  });

  const fieldsOf = ({ fields }: ContractRow, { position }: SignerRow): ContractField[] =>
    fields.filter(({ signer }) => signer === position);

  const needPrintable = async (values: Record<string, FieldValue>) => {
    const texts = Object.entries(values).filter(
      // Plain letters need no asking.
      (entry): entry is [string, string] =>
        typeof entry[1] === 'string' && !/^[\x20-\x7e]*$/.test(entry[1])
    );
    if (texts.length === 0) return;
    // Asked once: five hundred values are not five hundred times the work.
    const odd = await printerOf(foundation).unprintable(texts.map(([, text]) => text));
    if (odd.length === 0) return;
    const [id = ''] =
      texts.find(([, text]) => odd.some((one) => text.normalize('NFC').includes(one))) ?? [];
    throw failField(['values', id], `This can't be printed: ${odd.slice(0, 10).join(' ')}`);
  };

  const sealOrGoOn = async ({ contract }: Held, signers: SignerRow[]) => {
    const state = openState(signers);
    if (state !== 'sealing') {
      await records.change(contract, { state });
      await sendingOf(foundation).askNext(
        { contract: { ...contract, state }, signers },
        { type: 'system', id: null, name: null }
      );
      return;
    }
    await records.change(contract, {
      state,
      signedAt: clock.now(),
      nextReminderAt: null,
      sealError: null,
    });
    await jobs.enqueue([{ kind: sealJob, payload: { contract: contract.id } }]);
  };

  const needMarks = (mine: ContractField[], initials: KeptMark | null) => {
    const wanted = mine.find(({ type, required }) => type === 'initials' && required);
    if (wanted && !initials) throw failField('initials', 'Your initials are missing');
  };

  return {
    known,
    fieldsOf,

    /** It has opened its page: the first time counts. */
    async opened(documentId: string, me: Signatory): Promise<void> {
      await database.transaction(async () => {
        const { contract, signers } = await records.hold(documentId);
        const signer = signers.find((one) => me.isMe(one));
        if (!signer || !signerMoves.can(signer.state, 'see')) return;
        if (!contractMoves.can(contract.state, 'sign')) return;
        await records.changeSigner(signer, {
          state: signerMoves.after('see'),
          seenAt: signer.seenAt ?? clock.now(),
        });
        if (contractMoves.can(contract.state, 'see')) {
          await records.change(contract, { state: contractMoves.after('see') });
        }
        await trail.append(
          contract,
          'contract.opened',
          me.actor,
          { signer: signer.position, documentSha256: contract.documentHash, proof: me.proof },
          { name: signer.name, email: signer.email },
          [signer]
        );
      });
    },

    saveDraft: (documentId: string, me: Signatory, given: Given): Promise<void> =>
      inTurn(documentId, me, async ({ contract }, signer) => {
        const { values, faults } = readDraft(fieldsOf(contract, signer), signer.filled, given);
        if (faults.length > 0) throw fail('invalid_request', { fields: faults });
        await records.changeSigner(signer, { filled: values });
      }),

    /** Throws `proof_required` in a session that proves nothing about who came, whoever calls. */
    async sign(documentId: string, me: Signatory, body: SignBody): Promise<void> {
      needProof(me);
      // What takes time is done before the lock is had.
      const signature = await marks.take(body.signature, 'signature');
      const initials = body.initials ? await marks.take(body.initials, 'initials') : null;
      const timeZone = zoneOf(body.timeZone);
      await needPrintable(
        Object.fromEntries(
          Object.entries(body.values).filter(
            (entry): entry is [string, FieldValue] => entry[1] !== null
          )
        )
      );
      await inTurn(documentId, me, async (held, signer) => {
        const { contract } = held;
        if (body.documentSha256 !== contract.documentHash) {
          throw fail('conflict', { message: 'The document has changed: read it again' });
        }
        const consent = await consentFor(contract, signer);
        if (body.consent !== consent.version) {
          throw failField(
            'consent',
            'The text of the consent has changed: read it again',
            'conflict'
          );
        }
        const mine = fieldsOf(contract, signer);
        const { values, faults } = readValues(
          mine,
          { ...signer.filled, ...body.values },
          known(signer, me, timeZone)
        );
        if (faults.length > 0) {
          throw fail('invalid_request', { message: faults[0]?.message ?? '', fields: faults });
        }
        needMarks(mine, initials);
        await consentsOf(foundation).keep(consent);
        const now = clock.now();
        const agreesNow = !hasAgreed(signer, consent);
        const signed: Partial<SignerRow> = {
          ...(agreesNow ? agreedAt(now, consent) : {}),
          state: signerMoves.after('sign'),
          // Changed since it was asked to sign, it is this one that it has proved.
          email: me.email ?? signer.email,
          signedAt: now,
          seenAt: signer.seenAt ?? now,
          filled: values,
          signature,
          initials,
          proof: me.proof,
          fromAddress: me.address,
          device: me.device,
          timeZone,
        };
        await records.changeSigner(signer, signed);
        const person = { name: signer.name, email: me.email ?? signer.email };
        if (agreesNow) await note(contract, { ...signer, ...person }, me, consent);
        await trail.append(
          contract,
          'contract.signed',
          me.actor,
          {
            signer: signer.position,
            documentSha256: contract.documentHash,
            valuesSha256: createHash('sha256')
              .update(canonical({ values, signature, initials }))
              .digest('hex'),
            signature: signature.kind,
            proof: me.proof,
            fields: mine.filter(({ id, type }) => isMark(type) || values[id] !== undefined).length,
          },
          person,
          [signer]
        );
        if (body.adopt) await marks.adopt(me.owner, { signature, initials });
        const after = held.signers.map((one) =>
          one.id === signer.id ? { ...one, ...signed } : one
        );
        await sealOrGoOn(held, after);
        await contractLettersOf(foundation).toAuthor(contract, 'signed', signer);
      });
    },
  };
});
