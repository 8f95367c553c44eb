import { isMark } from '#protocol';
import { systemActor } from '../../foundation/audit/audit';
import { defineService } from '../../foundation/foundation';
import { certifiedEvents } from './certified-events';
import { sealTable, type ContractRow, type SealRow, type SignerRow } from './content-types';
import { printed } from './field-values';
import { keysOf } from './keys';
import { lettersOf } from './letters';
import { originalsOf } from './originals';
import type { Certificate, CertifiedSigner } from './pdf/certificate';
import { pdfEngineOf } from './pdf/engine';
import type { Stamp } from './pdf/stamp';
import { recordsOf } from './records';
import { sealJob } from './sealing-job';
import { contactsOf } from '../people/service';
import { trailOf } from './trail';
import { contractsConfigOf } from './config';

/** A seal that is not there after so long is asked for again. */
const stuckMilliseconds = 10 * 60 * 1000;
/** After a timestamp server has failed, so long is sealed without asking it. */
const restMilliseconds = 60_000;

const stampsOf = (contract: ContractRow, signers: SignerRow[], language: string): Stamp[] =>
  contract.fields.flatMap((field): Stamp[] => {
    const signer = signers.find(({ position }) => position === field.signer);
    const place = {
      page: field.page,
      x: field.x,
      y: field.y,
      width: field.width,
      height: field.height,
    };
    if (isMark(field.type)) {
      const mark = field.type === 'signature' ? signer?.signature : signer?.initials;
      return mark ? [{ ...place, content: { kind: 'mark' as const, mark } }] : [];
    }
    const value = signer?.filled[field.id];
    if (value === undefined || value === false) return [];
    if (field.type === 'checkbox') return [{ ...place, content: { kind: 'tick' as const } }];
    const text = printed(field, value, language);
    return [{ ...place, content: { kind: 'text' as const, text } }];
  });

const certified = (signer: SignerRow): CertifiedSigner => ({
  name: signer.name,
  email: signer.email,
  role: signer.role,
  signedAt: signer.signedAt?.toISOString() ?? null,
  timeZone: signer.timeZone,
  proof: signer.proof,
  address: signer.fromAddress,
  device: signer.device,
  consent:
    signer.consentedAt && signer.consentVersion && signer.consentHash
      ? {
          at: signer.consentedAt.toISOString(),
          version: signer.consentVersion,
          sha256: signer.consentHash,
        }
      : null,
  signature: signer.signature,
  initials: signer.initials,
});

const finalName = ({ fileName, title }: ContractRow) =>
  `${fileName.replace(/\.pdf$/i, '').slice(0, 120) || title.slice(0, 100)}-signed.pdf`;

/** Final copies: stamped, certified, sealed, looked at, and only then called complete. */
export const sealingOf = defineService((foundation) => {
  const { clock, database, events, files, jobs, settings, urls } = foundation;
  const records = recordsOf(foundation);
  const seals = database.of(sealTable);
  const trail = trailOf(foundation);
  const engine = pdfEngineOf(foundation);
  const originals = originalsOf(foundation);
  let restUntil = 0;

  const languageOf = ({ language }: ContractRow) => language ?? 'en';

  const certificateOf = async (
    contract: ContractRow,
    signers: SignerRow[]
  ): Promise<Certificate> => ({
    language: languageOf(contract),
    portal: (await settings.read()).general.name,
    contract: {
      id: contract.documentId,
      title: contract.title,
      file: contract.fileName,
      pages: contract.pages.length,
      version: contract.version,
      sha256: contract.documentHash,
      sentBy: contract.authorName,
      completedAt: contract.signedAt?.toISOString() ?? null,
    },
    signers: signers.map(certified),
    events: certifiedEvents(await trail.rows(contract), signers),
    // What is printed for ever names the server's own address, not a domain that may change.
    verifyUrl: `${urls.serverPortal}/verify`,
  });

  const timestampUrl = async () => {
    const { contracts } = await settings.read();
    const resting = contracts.timestampUrl !== null && clock.now().getTime() < restUntil;
    return {
      wanted: contracts.timestampUrl !== null,
      url: resting ? null : contracts.timestampUrl,
    };
  };

  const make = async (contract: ContractRow, signers: SignerRow[]) => {
    const key = await keysOf(foundation).open();
    const [file] = await files.byIds([contract.fileId]);
    if (!file) throw new Error('The original is missing');
    const certificate = await certificateOf(contract, signers);
    const timestamp = await timestampUrl();
    const sealed = await engine.run('seal', {
      original: await originals.readAll(file.storageKey),
      sha256: contract.documentHash,
      stamps: stampsOf(contract, signers, languageOf(contract)),
      certificate,
      key: { privateKey: key.privateKey, certificates: key.certificates },
      reason: contract.title,
      at: clock.now().toISOString(),
      location: urls.publicUrl,
      timestampUrl: timestamp.url,
      fonts: contractsConfigOf(foundation).fonts,
    });
    if (sealed.timestampError !== null) restUntil = clock.now().getTime() + restMilliseconds;
    return {
      sealed,
      fingerprint: key.fingerprint,
      wantsTimestamp: timestamp.wanted && sealed.level === 'B-B',
      head: certificate.events.at(-1),
    };
  };

  const tellAll = async (contract: ContractRow, signers: SignerRow[]) => {
    const letters = lettersOf(foundation);
    for (const { contactId } of signers) {
      if (contactId === null) continue;
      await letters.toContact('contract-completed', contactId, contract);
      const contact = await contactsOf(foundation).byId(contactId);
      if (!contact) continue;
      await events.publish('contract.completed', {
        contact: contact.documentId,
        contract: contract.documentId,
      });
    }
    await letters.toAuthor(contract, 'completed', null);
  };

  const failed = async (id: number, error: unknown) => {
    const reason = String((error as Error).message).slice(0, 300);
    await database.transaction(async () => {
      const { contract } = await records.holdById(id);
      if (contract.state !== 'sealing') return;
      const attempt = contract.sealAttempts + 1;
      await records.change(contract, { sealError: reason, sealAttempts: attempt });
      // One entry for each new reason: a trail of repetitions helps nobody.
      if (contract.sealError !== reason) {
        await trail.append(contract, 'contract.seal-failed', systemActor, { reason, attempt });
      }
    });
  };

  const seal = async (id: number): Promise<void> => {
    const row = await records.contracts.find((query) => query.where({ id }));
    if (row?.state !== 'sealing') return;
    const { sealed, fingerprint, wantsTimestamp, head } = await make(
      row,
      await records.signersOf(id)
    );
    const taken = await originals.takeBytes(sealed.bytes, finalName(row));
    const isMine = await database.transaction(async () => {
      const { contract, signers } = await records.holdById(id);
      if (contract.state !== 'sealing') return false;
      const sealId = await seals.insert({
        contractId: id,
        fileId: await files.keep(taken, null, 'made'),
        size: taken.size,
        checksum: sealed.sha256,
        level: sealed.level,
        fingerprint,
        wantsTimestamp,
      });
      const done: Partial<ContractRow> = {
        state: 'completed',
        completedAt: clock.now(),
        sealId,
        sealError: null,
        headSequence: head?.sequence ?? null,
        headHash: head?.hash ?? null,
      };
      await records.change(contract, done);
      await trail.append(contract, 'contract.sealed', systemActor, {
        sha256: sealed.sha256,
        level: sealed.level,
        certificate: fingerprint,
        size: taken.size,
      });
      await trail.append(contract, 'contract.completed', systemActor, {
        signers: signers.filter(({ role }) => role === 'signer').length,
      });
      await tellAll({ ...contract, ...done }, signers);
      return true;
    });
    // Another process was faster.
    if (!isMine) await files.discard(taken);
  };

  const addTimestamp = async (old: SealRow, url: string) => {
    const [file] = await files.byIds([old.fileId]);
    const contract = await records.contracts.find((query) => query.where({ id: old.contractId }));
    if (!file || contract?.sealId !== old.id) {
      await seals.update((query) => query.where({ id: old.id }), { wantsTimestamp: false });
      return;
    }
    const bytes = await originals.readAll(file.storageKey);
    const stamped = await engine.run('addTimestamp', { bytes, url });
    const taken = await originals.takeBytes(stamped.bytes, finalName(contract));
    await database.transaction(async () => {
      await records.holdById(contract.id);
      const sealId = await seals.insert({
        contractId: contract.id,
        fileId: await files.keep(taken, null, 'made'),
        size: taken.size,
        checksum: stamped.sha256,
        level: 'B-T',
        fingerprint: old.fingerprint,
        wantsTimestamp: false,
      });
      // The copy without it stays known: somebody may have downloaded it.
      await seals.update((query) => query.where({ id: old.id }), { wantsTimestamp: false });
      await records.change(contract, { sealId });
      await trail.append(contract, 'contract.timestamped', systemActor, {
        sha256: stamped.sha256,
        replaces: old.checksum,
      });
    });
  };

  return {
    certificateOf,
    finalName,
    byId: (id: number) => seals.find((query) => query.where({ id })),
    byChecksum: (checksum: string) => seals.find((query) => query.where({ checksum })),

    /** The job. What goes wrong is kept beside the contract, and the job is tried again. */
    async seal(id: number): Promise<void> {
      try {
        await seal(id);
      } catch (error) {
        await failed(id, error);
        throw error;
      }
    },

    /** What a crash or a job that gave up has left. */
    async finishStuck(): Promise<void> {
      const before = new Date(clock.now().getTime() - stuckMilliseconds);
      const stuck = await records.contracts.list((query) =>
        query.where('state', 'sealing').andWhere('updated_at', '<', before).select('id').limit(100)
      );
      for (const { id } of stuck) {
        // Touched, so that the next look leaves this one its time.
        await records.change({ id }, {});
        await jobs.enqueue([{ kind: sealJob, payload: { contract: id } }]);
      }
    },

    /** Timestamps that were not to be had when it was sealed. */
    async catchUp(): Promise<void> {
      const { url } = await timestampUrl();
      if (url === null) return;
      const waiting = await seals.list((query) =>
        query.where({ wants_timestamp: true }).orderBy('id').limit(50)
      );
      for (const one of waiting) {
        try {
          await addTimestamp(one, url);
        } catch (error) {
          foundation.strapi.log.warn(`No timestamp yet: ${(error as Error).message}`);
          restUntil = clock.now().getTime() + restMilliseconds;
          return;
        }
      }
    },

    waitingForTimestamp: () => seals.count((query) => query.where({ wants_timestamp: true })),
    stuck: () =>
      records.contracts.count((query) =>
        query
          .where('state', 'sealing')
          .andWhere('signed_at', '<', new Date(clock.now().getTime() - stuckMilliseconds))
      ),
  };
});
