import { isMark } from '#protocol';
import { systemActor } from '../../foundation/audit/audit';
import type { AuditRow } from '../../foundation/audit/table';
import type { TakenFile } from '../../foundation/files/files';
import { defineService } from '../../foundation/foundation';
import type { Stamp } from '../papers/pdf/stamp';
import { pdfFilesOf } from '../papers/pdf-files';
import { sealerOf, type SealedCopy } from '../papers/sealer';
import { sealsOf, type Seal } from '../papers/seals';
import { certificateOf } from './certificate';
import type { ContractRow, SignerRow } from './content-types';
import { printed } from './field-values';
import { contractLettersOf } from './letters';
import { recordsOf } from './records';
import { sealJob } from './sealing-job';
import { contractMoves } from './states';
import { trailOf } from './trail';

/** A seal that is not there after so long is asked for again. */
const stuckMilliseconds = 10 * 60 * 1000;

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

const finalName = ({ fileName, title }: ContractRow) =>
  `${fileName.replace(/\.pdf$/i, '').slice(0, 120) || title.slice(0, 100)}-signed.pdf`;

/** Final copies: stamped, certified, sealed, looked at, and only then called complete. */
export const sealingOf = defineService((foundation) => {
  const { clock, database, files, jobs, settings, urls } = foundation;
  const pdfFiles = pdfFilesOf(foundation);
  const records = recordsOf(foundation);
  const seals = sealsOf(foundation);
  const sealer = sealerOf(foundation);
  const trail = trailOf(foundation);

  const certified = async (contract: ContractRow, signers: SignerRow[], rows: AuditRow[]) =>
    certificateOf(contract, signers, rows, {
      portal: (await settings.read()).general.name,
      // What is printed for ever names the server's own address, not a domain that may change.
      verifyUrl: `${urls.serverPortal}/verify`,
    });

  const timestampUrl = async () => (await settings.read()).contracts.timestampUrl;

  /** In the caller's transaction. @returns the number of the seal */
  const keep = async (
    { id }: ContractRow,
    taken: TakenFile,
    { seal: made }: Pick<SealedCopy, 'seal'>
  ) =>
    seals.keep({
      ...made,
      owner: id,
      fileId: await files.keep(taken, null, 'made'),
      size: taken.size,
    });

  const tellAll = async (contract: ContractRow, signers: SignerRow[]) => {
    const letters = contractLettersOf(foundation);
    for (const { contactId } of signers) {
      if (contactId === null) continue;
      await letters.toContact('contract-completed', contactId, contract);
    }
    await letters.toAuthor(contract, 'completed', null);
  };

  const failed = async (id: number, error: unknown) => {
    const reason = (error as Error).message.slice(0, 300);
    await database.transaction(async () => {
      const { contract } = await records.holdById(id);
      if (!contractMoves.can(contract.state, 'seal')) return;
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
    if (!row || !contractMoves.can(row.state, 'seal')) return;
    const signed = await records.signersOf(id);
    const rows = await trail.rows(row);
    const head = rows.at(-1);
    const copy = await sealer.seal({
      fileId: row.fileId,
      sha256: row.documentHash,
      stamps: stampsOf(row, signed, row.language ?? 'en'),
      certificate: await certified(row, signed, rows),
      reason: row.title,
      timestampUrl: await timestampUrl(),
    });
    const { checksum, level, fingerprint } = copy.seal;
    const taken = await pdfFiles.takeBytes(copy.bytes, finalName(row));
    const isMine = await database.transaction(async () => {
      const { contract, signers } = await records.holdById(id);
      if (!contractMoves.can(contract.state, 'seal')) return false;
      const sealId = await keep(contract, taken, copy);
      const done: Partial<ContractRow> = {
        state: contractMoves.after('seal'),
        completedAt: clock.now(),
        sealId,
        sealError: null,
        headSequence: head?.sequence ?? null,
        headHash: head?.hash ?? null,
      };
      await records.change(contract, done);
      await trail.append(contract, 'contract.sealed', systemActor, {
        sha256: checksum,
        level,
        certificate: fingerprint,
        size: taken.size,
      });
      const count = signers.filter(({ role }) => role === 'signer').length;
      await trail.append(
        contract,
        'contract.completed',
        systemActor,
        { signers: count },
        undefined,
        signers
      );
      await tellAll({ ...contract, ...done }, signers);
      return true;
    });
    // Another process was faster.
    if (!isMine) await files.discard(taken);
  };

  const addTimestamp = async (old: Seal, stamp: () => Promise<SealedCopy | null>) => {
    const contract =
      old.owner === null
        ? undefined
        : await records.contracts.find((query) => query.where({ id: old.owner }));
    const copy = contract?.sealId === old.id ? await stamp() : null;
    if (!contract || !copy) {
      await seals.waitsNoMore(old);
      return;
    }
    const taken = await pdfFiles.takeBytes(copy.bytes, finalName(contract));
    await database.transaction(async () => {
      await records.holdById(contract.id);
      const sealId = await keep(contract, taken, copy);
      // The copy without it stays known: somebody may have downloaded it.
      await seals.waitsNoMore(old);
      await records.change(contract, { sealId });
      await trail.append(contract, 'contract.timestamped', systemActor, {
        sha256: copy.seal.checksum,
        replaces: old.checksum,
      });
    });
  };

  return {
    /** As it would be printed now, whatever state the contract is in. */
    certificate: async (contract: ContractRow) =>
      certified(contract, await records.signersOf(contract.id), await trail.rows(contract)),
    finalName,

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
        query
          .whereIn('state', contractMoves.statesThat('seal'))
          .andWhere('updated_at', '<', before)
          .select('id')
          .limit(100)
      );
      for (const { id } of stuck) {
        // Touched, so that the next look leaves this one its time.
        await records.change({ id }, {});
        await jobs.enqueue([{ kind: sealJob, payload: { contract: id } }]);
      }
    },

    /** Timestamps that were not to be had when it was sealed. */
    async catchUp(): Promise<void> {
      const url = await timestampUrl();
      if (url !== null) await sealer.catchUp(url, addTimestamp);
    },

    stuck: () =>
      records.contracts.count((query) =>
        query
          .whereIn('state', contractMoves.statesThat('seal'))
          .andWhere('signed_at', '<', new Date(clock.now().getTime() - stuckMilliseconds))
      ),
  };
});
