import { defineService } from '../../foundation/foundation';
import { fail } from '../../foundation/http/errors';
import { contactsOf } from '../people/service';
import { consentsOf, type Consent } from './consents';
import type { ContractRow, SignerRow } from './content-types';
import { languageOf } from './letters';
import type { Signatory } from './signatory';
import { recordsOf } from './records';
import { trailOf } from './trail';
import { turnsOf } from './turns';

export const hasAgreed = ({ consentHash, consentedAt }: SignerRow, { sha256 }: Consent) =>
  consentHash === sha256 && consentedAt !== null;

/** That a signer agrees to sign electronically, and to which words. */
export const agreementOf = defineService((foundation) => {
  const { clock } = foundation;
  const records = recordsOf(foundation);
  const consents = consentsOf(foundation);
  const contacts = contactsOf(foundation);

  const consentFor = async (contract: ContractRow, signer: SignerRow) => {
    const contact = signer.contactId === null ? null : await contacts.byId(signer.contactId);
    return consents.current(languageOf(contract, contact ?? null));
  };

  /** What its row says of it. @param at null: it did not prove who it is, so it is asked again when it signs */
  const agreedAt = (at: Date | null, { version, sha256 }: Consent) => ({
    consentedAt: at,
    consentVersion: version,
    consentHash: sha256,
  });

  const note = (
    contract: ContractRow,
    { position, name, email }: SignerRow,
    { actor }: Signatory,
    { version, sha256, language }: Consent
  ) =>
    trailOf(foundation).append(
      contract,
      'contract.consented',
      actor,
      { signer: position, version, textSha256: sha256, language },
      { name, email }
    );

  return {
    consentFor,
    agreedAt,
    note,

    /** Throws `conflict` when another text holds by now. */
    agree: (documentId: string, me: Signatory, version: string): Promise<void> =>
      turnsOf(foundation).inTurn(documentId, me, async ({ contract }, signer) => {
        const consent = await consentFor(contract, signer);
        if (consent.version !== version) {
          throw fail('conflict', { message: 'The text of the consent has changed: read it again' });
        }
        if (hasAgreed(signer, consent) || (signer.consentHash === consent.sha256 && !me.proved)) {
          return;
        }
        await consents.keep(consent);
        // What counts is said by the signer itself: until then it is only not asked again.
        await records.changeSigner(signer, agreedAt(me.proved ? clock.now() : null, consent));
        if (me.proved) await note(contract, signer, me, consent);
      }),
  };
});
