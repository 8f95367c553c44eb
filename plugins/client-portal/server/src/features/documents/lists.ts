import type { ClientDocuments, DocumentDetail, Documents, DocumentsQuery } from '#protocol';
import { rowsOf, type Narrow } from '../../foundation/database/database';
import { contains } from '../../foundation/database/like';
import { defineService } from '../../foundation/foundation';
import { fail } from '../../foundation/http/errors';
import { storedFileTable } from '../../foundation/files/table';
import { pageOf, recordsIn } from '../../kit/records';
import type { ContactRow } from '../people/content-types';
import { documentTable, documentVersionTable, type DocumentRow } from './content-types';
import { isVisible, stateOf } from './rules';
import { describeDocumentsOf, toClientDocument, toVersion } from './serialise';

type Wanted = Pick<DocumentsQuery, 'direction' | 'folder' | 'q'>;

interface Page {
  page: number;
  pageSize: number;
}

const narrow =
  ({ direction, folder, q }: Wanted): Narrow =>
  (query) => {
    if (direction) void query.where({ direction });
    if (folder !== undefined) {
      if (folder === '') void query.whereNull('folder');
      else void query.where({ folder });
    }
    if (q) void query.whereRaw(...contains('name', q));
    return query;
  };

export const documentListsOf = defineService((foundation) => {
  const { database, files } = foundation;
  const { rows: table, need, hold } = recordsIn(foundation, documentTable, 'document');
  const versions = database.of(documentVersionTable);
  const describe = describeDocumentsOf(foundation);

  /** What its client sees (D12): its own files, and what is shared and has passed the scanner. */
  const visibleTo =
    (contactId: number): Narrow =>
    (query) =>
      query.where({ contact_id: contactId, deleted_at: null }).andWhere((either) =>
        either.where('direction', 'received').orWhere((sent) =>
          sent.where({ direction: 'sent', shared: true }).whereExists((file) =>
            file
              .from(storedFileTable.tableName)
              .select('id')
              .whereRaw('?? = ??', [
                `${storedFileTable.tableName}.id`,
                `${documentTable.tableName}.file_id`,
              ])
              .whereIn('state', ['clean', 'unscanned'])
          )
        )
      );

  const foldersOf = async (all: Narrow): Promise<Documents['folders']> => {
    const rows = await rowsOf<{
      direction: DocumentRow['direction'];
      folder: string | null;
      n: number | string;
    }>(
      all(database.query(documentTable.tableName))
        .groupBy('direction', 'folder')
        .select('direction', 'folder')
        .count({ n: '*' })
    );
    return rows
      .map(({ direction, folder, n }) => ({ direction, folder, total: Number(n) }))
      .sort((a, b) => (a.folder ?? '').localeCompare(b.folder ?? ''));
  };

  /** Newest first. @param by for clients when they could first see it */
  const newest = (all: Narrow, page: Page, by: 'uploaded_at' | 'shown_at' = 'uploaded_at') =>
    pageOf(table, all, page, (query) => query.orderBy(by, 'desc').orderBy('id', 'desc'));

  const filesOf = async (ids: number[]) =>
    new Map((await files.byIds([...new Set(ids)])).map((file) => [file.id, file]));

  const versionsOf = async (row: DocumentRow) => {
    const rows = await versions.list((query) =>
      query.where({ shared_document_id: row.id }).orderBy('number', 'desc').limit(200)
    );
    const byId = await filesOf(rows.map(({ fileId }) => fileId));
    return rows.map((version) => ({ version, file: byId.get(version.fileId) }));
  };

  /** A client's own document, or a 404: what is another's is not there. */
  const needVisible = async (contactId: number, documentId: string) => {
    const row = await table.find((query) =>
      query.where({ document_id: documentId, contact_id: contactId })
    );
    const [file] = row ? await files.byIds([row.fileId]) : [];
    if (!row || !isVisible(row, stateOf(file))) throw fail('not_found');
    return { row, file };
  };

  return {
    newest,
    visibleTo,
    needVisible,
    need,
    hold,

    async ofContact(contact: ContactRow, query: DocumentsQuery): Promise<Documents> {
      const deleted = query.deleted === 'true';
      const base: Narrow = (builder) => {
        const own = builder.where({ contact_id: contact.id });
        return deleted ? own.whereNotNull('deleted_at') : own.whereNull('deleted_at');
      };
      const { rows, pagination } = await newest((builder) => narrow(query)(base(builder)), query);
      return {
        results: await describe(rows),
        pagination,
        folders: await foldersOf((builder) =>
          builder.where({ contact_id: contact.id, deleted_at: null })
        ),
      };
    },

    async forClient(
      contactId: number,
      query: Wanted & Page
    ): Promise<Omit<ClientDocuments, 'uploads'>> {
      const visible = visibleTo(contactId);
      const { rows, pagination } = await newest(
        (builder) => narrow(query)(visible(builder)),
        query,
        'shown_at'
      );
      const byId = await filesOf(rows.map(({ fileId }) => fileId));
      return {
        results: rows.map((row) => toClientDocument(row, byId.get(row.fileId))),
        pagination,
        folders: await foldersOf(visible),
      };
    },

    async detail(row: DocumentRow): Promise<DocumentDetail> {
      const [document] = await describe([row]);
      if (!document) throw fail('not_found');
      return {
        ...document,
        versions: (await versionsOf(row)).map(({ version, file }) => ({
          ...toVersion(version, file),
          uploadedBy: { type: version.uploaderType, name: version.uploaderName },
        })),
      };
    },

    async clientDetail(contactId: number, documentId: string) {
      const { row, file } = await needVisible(contactId, documentId);
      return {
        row,
        answer: {
          ...toClientDocument(row, file),
          versions: (await versionsOf(row)).map(({ version, file: of }) => toVersion(version, of)),
        },
      };
    },

    /** One version's name and file. @param number the present one when missing */
    async version(row: DocumentRow, number = row.version) {
      const version = await versions.find((query) =>
        query.where({ shared_document_id: row.id, number })
      );
      const [file] = version ? await files.byIds([version.fileId]) : [];
      if (!version || !file) throw fail('not_found', { message: 'No such version' });
      return { version, file };
    },
  };
});
