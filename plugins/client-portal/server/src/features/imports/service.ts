import type { z } from 'zod';
import type {
  ContactImport,
  ImportEntry,
  ImportForecast,
  importRequestSchema,
  ImportRow,
} from '#protocol';
import type { AuditActor } from '../../foundation/audit/table';
import { defineService, type Foundation } from '../../foundation/foundation';
import { fail } from '../../foundation/http/errors';
import { contactsOf } from '../people/service';
import { contactImportTable, type ContactImportRow } from './content-types';
import { decideRow, readRow } from './rules';

export const importJob = 'imports.run';
const chunkSize = 200;

type Asked = z.output<typeof importRequestSchema>;
type Options = Pick<ContactImportRow, 'existing' | 'country'>;

const summary = (entries: ImportEntry[]) => {
  const count = (outcome: ImportEntry['outcome']) =>
    entries.filter((entry) => entry.outcome === outcome).length;
  return { creates: count('create'), updates: count('update'), skips: count('skip'), entries };
};

/** Contacts from a file: what would become of each row, and the job that does it. */
const createImports = (foundation: Foundation) => {
  const { happened, database, jobs } = foundation;
  const table = database.of(contactImportTable);
  const contacts = contactsOf(foundation);

  /** Looks at rows without changing anything. @param seen addresses that stood further up; grows */
  const look = async (rows: ImportRow[], first: number, options: Options, seen: Set<string>) => {
    const read = rows.map((row) => readRow(row, options.country));
    const folded = read.flatMap(({ email }) => (email ? [email.folded] : []));
    const known = new Map(
      (await contacts.byFoldedEmails(folded)).map((contact) => [contact.emailFolded, contact])
    );
    return read.map((row, index) => {
      const key = row.email?.folded ?? '';
      const contact = known.get(key) ?? null;
      const decided = decideRow(row, {
        known: contact !== null,
        seen: seen.has(key),
        existing: options.existing,
      });
      if (row.email) seen.add(key);
      const entry: ImportEntry = {
        index: first + index,
        ...decided,
        email: row.email?.address ?? rows[index]?.email ?? '',
        contact: contact?.documentId ?? null,
      };
      return { row, contact, entry };
    });
  };

  const inChunks = async (
    rows: ImportRow[],
    work: (chunk: ImportRow[], first: number) => Promise<void>
  ) => {
    for (let first = 0; first < rows.length; first += chunkSize) {
      await work(rows.slice(first, first + chunkSize), first);
    }
  };

  const apply = async (looked: Awaited<ReturnType<typeof look>>): Promise<ImportEntry[]> => {
    const creates = looked.flatMap(({ row, entry }) =>
      entry.outcome === 'create' && row.email ? [row.email] : []
    );
    const made = new Map(
      (await contacts.ensure(creates)).map((contact) => [contact.emailFolded, contact])
    );
    const entries: ImportEntry[] = [];
    for (const { row, contact, entry } of looked) {
      const target = contact ?? made.get(row.email?.folded ?? '') ?? null;
      if (target && entry.outcome !== 'skip') await contacts.update(target, row.values);
      entries.push({ ...entry, contact: target?.documentId ?? null });
    }
    return entries;
  };

  return {
    async forecast({ rows, existing, country }: Asked): Promise<ImportForecast> {
      const entries: ImportEntry[] = [];
      const seen = new Set<string>();
      await inChunks(rows, async (chunk, first) => {
        const looked = await look(chunk, first, { existing, country: country ?? null }, seen);
        entries.push(...looked.map(({ entry }) => entry));
      });
      return { total: rows.length, ...summary(entries) };
    },

    async start({ rows, existing, country }: Asked, actor: AuditActor): Promise<string> {
      return database.transaction(async () => {
        const id = await table.insert({
          rows,
          entries: [],
          existing,
          country: country ?? null,
          total: rows.length,
          cursor: 0,
          actorId: actor.id,
          actorName: actor.name,
        });
        await jobs.enqueue([{ kind: importJob, payload: { import: id } }]);
        await happened('contacts.import-started', { actor, data: { total: rows.length } });
        const made = await table.find((query) => query.where({ id }));
        if (!made) throw fail('internal');
        return made.documentId;
      });
    },

    /** The job: a chunk a transaction, the cursor moved in it, so that a kill repeats or loses no row. */
    async run(id: number) {
      const first = await table.find((query) => query.where({ id }));
      if (!first) return;
      const seen = new Set<string>();
      if (first.cursor > 0) await look(first.rows.slice(0, first.cursor), 0, first, seen);
      let { cursor, entries } = first;
      while (cursor < first.total) {
        const start = cursor;
        const done = await database.transaction(async () => {
          // A copy: after a deadlock the chunk is judged anew.
          const met = new Set(seen);
          const looked = await look(first.rows.slice(start, start + chunkSize), start, first, met);
          const applied = [...entries, ...(await apply(looked))];
          const next = start + looked.length;
          await table.update((query) => query.where({ id, cursor: start }), {
            cursor: next,
            entries: applied,
            ...(next >= first.total ? { rows: [] } : {}),
          });
          return { next, applied, met };
        });
        cursor = done.next;
        entries = done.applied;
        for (const address of done.met) seen.add(address);
      }
    },

    async progress(documentId: string): Promise<ContactImport> {
      const row = await table.find((query) => query.where({ document_id: documentId }));
      if (!row) throw fail('not_found');
      return {
        id: row.documentId,
        state: row.cursor >= row.total ? 'finished' : 'running',
        total: row.total,
        done: row.cursor,
        createdAt: row.createdAt.toISOString(),
        ...summary(row.entries),
      };
    },
  };
};

export const importsOf = defineService(createImports);
