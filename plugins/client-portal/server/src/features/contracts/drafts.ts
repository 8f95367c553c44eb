import type { z } from 'zod';
import type { newContractSchema, updateContractSchema } from '#protocol';
import type { AuditActor } from '../../foundation/audit/table';
import { defineService } from '../../foundation/foundation';
import { fail, failField } from '../../foundation/http/errors';
import { daysOf, nextReminder } from '../../kit/reminders';
import type { PdfFile } from '../papers/pdf-files';
import type { ContractRow, SignerRow } from './content-types';
import { peopleOf, type Person } from './people';
import { recordsOf } from './records';
import { faultsOfFields } from './rules';
import { contractMoves } from './states';
import { trailOf } from './trail';

type New = z.output<typeof newContractSchema>;
type Changes = z.output<typeof updateContractSchema>;

const freshSigner = (person: Person, contractId: number, position: number): Partial<SignerRow> => ({
  contractId,
  position,
  ...person,
  state: person.role === 'viewer' ? 'viewer' : 'waiting',
  reminded: 0,
  filled: {},
  signature: null,
  initials: null,
});

const needFields = (faults: ReturnType<typeof faultsOfFields>) => {
  const [first] = faults;
  if (first) throw fail('invalid_request', { message: first.message, fields: faults });
};

const dayMilliseconds = 24 * 60 * 60 * 1000;

/** Where a document lies and what it is: of an upload, or of a template whose file is shared. */
export interface DocumentFile {
  pages: PdfFile['pages'];
  fileName: string;
  documentHash: string;
  /** in the caller's transaction. @returns the file's row */
  keep(): Promise<number>;
}

/** Contracts before they are sent. */
export const draftsOf = defineService((foundation) => {
  const { clock, database, files, settings } = foundation;
  const { contracts, signers, hold, need, change } = recordsOf(foundation);
  const people = peopleOf(foundation);
  const trail = trailOf(foundation);

  const needDue = (dueAt: string | null | undefined) => {
    if (typeof dueAt === 'string' && new Date(dueAt) <= clock.now()) {
      throw failField('dueAt', 'This lies in the past');
    }
  };

  const dueOf = (wanted: string | null | undefined, afterDays: number | null): Date | null => {
    if (typeof wanted === 'string') return new Date(wanted);
    if (wanted === null || afterDays === null) return null;
    return new Date(clock.now().getTime() + afterDays * dayMilliseconds);
  };

  const setSigners = async (contractId: number, wanted: Person[]) => {
    await signers.delete((query) => query.where({ contract_id: contractId }));
    await signers.insertMany(
      wanted.map((person, position) => freshSigner(person, contractId, position))
    );
  };

  return {
    fileOf: ({ taken, pages }: PdfFile): DocumentFile => ({
      pages,
      fileName: taken.name,
      documentHash: taken.sha256,
      keep: () => files.keep(taken, null),
    }),

    /** Joins the caller's transaction. Throws `invalid_request` with the place of what is wrong. */
    async create(
      wanted: New,
      file: DocumentFile,
      actor: AuditActor & { name: string },
      template: { id: number; documentId: string } | null = null
    ): Promise<ContractRow> {
      needDue(wanted.dueAt);
      needFields(faultsOfFields(wanted.fields, wanted.signers, file.pages.length));
      const found = await people.findAll(wanted.signers);
      const defaults = (await settings.read()).contracts;
      return database.transaction(async () => {
        const id = await contracts.insert({
          title: wanted.title,
          message: wanted.message ?? null,
          state: 'draft',
          signingOrder: wanted.order,
          dueAt: dueOf(wanted.dueAt, defaults.dueAfterDays),
          language: wanted.language ?? null,
          ...daysOf(wanted.reminders === undefined ? defaults.reminders : wanted.reminders),
          version: 1,
          fileId: await file.keep(),
          fileName: file.fileName,
          documentHash: file.documentHash,
          pages: file.pages,
          fields: wanted.fields,
          templateId: template?.id ?? null,
          authorId: actor.id,
          authorName: actor.name,
          sealAttempts: 0,
        });
        await setSigners(id, found);
        const row = await contracts.find((query) => query.where({ id }));
        if (!row) throw fail('internal');
        await trail.append(row, 'contract.created', actor, {
          documentSha256: file.documentHash,
          pages: file.pages.length,
          template: template?.documentId ?? null,
        });
        return row;
      });
    },

    async update(documentId: string, changes: Changes, actor: AuditActor): Promise<void> {
      needDue(changes.dueAt);
      const found = changes.signers && (await people.findAll(changes.signers));
      await database.transaction(async () => {
        const { contract, signers: before } = await hold(documentId);
        const isDraft = contractMoves.can(contract.state, 'edit');
        const { fields, title, order, language, dueAt, message, reminders } = changes;
        const onlyDraft = { signers: found, fields, title, order, language };
        const refused = Object.entries(onlyDraft).find(([, value]) => value !== undefined)?.[0];
        if (!contractMoves.can(contract.state, 'change') || (!isDraft && refused !== undefined)) {
          throw fail('conflict', { message: 'It was sent: only its due date can change' });
        }
        needFields(
          faultsOfFields(fields ?? contract.fields, found ?? before, contract.pages.length).map(
            (fault) => (fields ? fault : { ...fault, path: ['signers'] })
          )
        );
        if (found) await setSigners(contract.id, found);
        const days = reminders === undefined ? {} : daysOf(reminders);
        const due = dueAt === undefined ? {} : { dueAt: dueAt === null ? null : new Date(dueAt) };
        await change(contract, {
          ...(title === undefined ? {} : { title }),
          ...(message === undefined ? {} : { message }),
          ...(order === undefined ? {} : { signingOrder: order }),
          ...(language === undefined ? {} : { language }),
          ...(fields === undefined ? {} : { fields }),
          ...due,
          ...days,
          ...(reminders === undefined || isDraft
            ? {}
            : { nextReminderAt: nextReminder({ ...contract, ...days }, clock.now(), 0) }),
        });
        if (dueAt !== undefined && !isDraft) {
          await trail.append(contract, 'contract.due-changed', actor, {
            from: contract.dueAt?.toISOString() ?? null,
            to: dueAt,
          });
        }
        const what = Object.keys(changes).filter((key) => isDraft || key !== 'dueAt');
        if (what.length > 0) await trail.append(contract, 'contract.changed', actor, { what });
      });
    },

    /** A draft that nobody has seen leaves nothing behind but its trail. */
    async remove(documentId: string): Promise<void> {
      await need(documentId);
      await database.transaction(async () => {
        const { contract } = await hold(documentId);
        if (!contractMoves.can(contract.state, 'edit')) {
          throw fail('conflict', { message: 'It was sent: void it instead' });
        }
        await signers.delete((query) => query.where({ contract_id: contract.id }));
        await contracts.delete((query) => query.where({ id: contract.id }));
      });
    },
  };
});
