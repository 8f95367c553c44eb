import { z } from 'zod';
import type { AuditActor } from '../../foundation/audit/table';
import { defineService } from '../../foundation/foundation';
import type { TakenFile } from '../../foundation/files/files';
import { fail } from '../../foundation/http/errors';
import { randomDocumentId } from '../../foundation/secrets';
import { contactTable } from '../people/content-types';
import {
  documentTable,
  documentVersionTable,
  uploaderColumns,
  type DocumentRow,
  type Uploader,
} from './content-types';
import { rowsOf } from '../../foundation/database/database';

export type Draft = Pick<DocumentRow, 'contactId' | 'direction' | 'name' | 'fileId'> &
  Partial<DocumentRow>;

export const adminUploader = ({ id, name }: AuditActor): Uploader => ({ type: 'admin', id, name });

const refusalSchema = z.object({ details: z.object({ code: z.string() }) });

/** Said by ourselves, before anything was written. */
const isRefusal = (error: unknown) => refusalSchema.safeParse(error).success;

/** The rows of documents that are new, and what becomes of their files when that fails. */
export const newDocumentsOf = defineService(({ clock, database, files }) => {
  const table = database.of(documentTable);
  const versions = database.of(documentVersionTable);

  /**
   * Nothing acknowledged, nothing kept. When the database itself fails nobody knows whether the rows were
   * written after all: then the files stay, for the sweep to find out.
   */
  const orDiscard = async <T>(taken: TakenFile[], work: () => Promise<T>): Promise<T> => {
    try {
      return await database.transaction(work);
    } catch (error) {
      if (isRefusal(error)) await Promise.all(taken.map((file) => files.discard(file)));
      throw error;
    }
  };

  /** A contact may have been deleted while its files came in: held now, until the transaction ends. */
  const holdContacts = async (ids: number[]) => {
    for (let start = 0; start < ids.length; start += 500) {
      const chunk = ids.slice(start, start + 500);
      const there = await rowsOf<unknown>(
        database.lock(
          database.query(contactTable.tableName).whereIn('id', chunk).orderBy('id').select('id')
        )
      );
      if (there.length < chunk.length) throw fail('not_found', { message: 'No such contact' });
    }
  };

  /** @returns the rows, in the order of the drafts */
  const insert = async (drafts: Draft[], uploader: Uploader): Promise<DocumentRow[]> => {
    await holdContacts([...new Set(drafts.map(({ contactId }) => contactId))]);
    const now = clock.now();
    const all = drafts.map((draft) => ({
      folder: null,
      message: null,
      shared: true,
      sharedAt: null,
      tellWhenReady: false,
      version: 1,
      ...uploaderColumns(uploader),
      uploadedAt: now,
      shownAt: now,
      seenVersion: 0,
      downloads: 0,
      ...draft,
      documentId: randomDocumentId(),
    }));
    await table.insertMany(all);
    const ids = all.map(({ documentId }) => documentId);
    const found = new Map<string, DocumentRow>();
    for (let start = 0; start < ids.length; start += 500) {
      const rows = await table.list((query) =>
        query.whereIn('document_id', ids.slice(start, start + 500))
      );
      for (const row of rows) found.set(row.documentId, row);
    }
    const rows = ids.map((id) => found.get(id)).filter((row): row is DocumentRow => Boolean(row));
    await versions.insertMany(
      rows.map((row) => ({
        sharedDocumentId: row.id,
        number: 1,
        fileId: row.fileId,
        name: row.name,
        ...uploaderColumns(uploader),
      }))
    );
    return rows;
  };

  return { insert, orDiscard };
});
