import {
  previewOf,
  type ClientDocument,
  type DocumentVersion,
  type PortalDocument,
} from '#protocol';
import { defineService } from '../../foundation/foundation';
import type { StoredFileRow } from '../../foundation/files/table';
import { contactTable, type ContactRow } from '../people/content-types';
import type { DocumentRow, DocumentVersionRow } from './content-types';
import { isNew, pathOf, stateOf } from './rules';
import { documentRequestTable, requestItemTable } from './requests/content-types';

const iso = (date: Date | null) => date?.toISOString() ?? null;

const byId = <T extends { id: number }>(rows: T[]) => new Map(rows.map((row) => [row.id, row]));

const unique = (ids: (number | null)[]) => [
  ...new Set(ids.filter((id): id is number => id !== null)),
];

export const toVersion = (
  row: Pick<DocumentVersionRow, 'number' | 'name' | 'createdAt'>,
  file: StoredFileRow | undefined
): DocumentVersion => ({
  number: row.number,
  name: row.name,
  type: file?.type ?? 'application/octet-stream',
  size: file?.size ?? 0,
  state: stateOf(file),
  at: row.createdAt.toISOString(),
});

export const toClientDocument = (
  row: DocumentRow,
  file: StoredFileRow | undefined
): ClientDocument => ({
  id: row.documentId,
  direction: row.direction,
  name: row.name,
  folder: row.folder,
  type: file?.type ?? 'application/octet-stream',
  size: file?.size ?? 0,
  preview: previewOf(row.name),
  state: stateOf(file),
  version: row.version,
  message: row.message,
  from: row.direction === 'sent' ? row.uploaderName : null,
  date: row.shownAt.toISOString(),
  isNew: isNew(row),
});

const toDocument = (
  row: DocumentRow,
  contact: Pick<ContactRow, 'documentId' | 'name' | 'email'> | undefined,
  file: StoredFileRow | undefined,
  request: PortalDocument['request']
): PortalDocument => ({
  id: row.documentId,
  contact: {
    id: contact?.documentId ?? '',
    name: contact?.name ?? '',
    email: contact?.email ?? '',
  },
  direction: row.direction,
  name: row.name,
  path: pathOf(row.direction, row.folder),
  folder: row.folder,
  type: file?.type ?? 'application/octet-stream',
  size: file?.size ?? 0,
  preview: previewOf(row.name),
  state: stateOf(file),
  version: row.version,
  shared: row.shared,
  sharedAt: iso(row.sharedAt),
  message: row.message,
  uploadedBy: { type: row.uploaderType, name: row.uploaderName },
  uploadedAt: row.uploadedAt.toISOString(),
  createdAt: row.createdAt.toISOString(),
  firstSeenAt: iso(row.firstSeenAt),
  lastDownloadedAt: iso(row.lastDownloadedAt),
  downloads: row.downloads,
  dealtWith: row.dealtWithAt && { at: row.dealtWithAt.toISOString(), by: row.dealtWithBy },
  request,
  deletedAt: iso(row.deletedAt),
});

/** Documents as admins see them: what stands in other tables is read for all of them at once. */
export const describeDocumentsOf = defineService(({ database, files }) => {
  const contacts = database.of(contactTable);
  const items = database.of(requestItemTable);
  const requests = database.of(documentRequestTable);

  return async (rows: DocumentRow[]): Promise<PortalDocument[]> => {
    if (rows.length === 0) return [];
    const fileById = byId(await files.byIds(unique(rows.map(({ fileId }) => fileId))));
    const contactById = byId(
      await contacts.list((query) =>
        query.whereIn('id', unique(rows.map(({ contactId }) => contactId)))
      )
    );
    const itemIds = unique(rows.map(({ itemId }) => itemId));
    const itemById = byId(
      itemIds.length === 0 ? [] : await items.list((query) => query.whereIn('id', itemIds))
    );
    const requestIds = unique([...itemById.values()].map(({ requestId }) => requestId));
    const requestById = byId(
      requestIds.length === 0 ? [] : await requests.list((query) => query.whereIn('id', requestIds))
    );
    const requestOf = (itemId: number | null): PortalDocument['request'] => {
      const item = itemById.get(itemId ?? 0);
      const request = requestById.get(item?.requestId ?? 0);
      if (!item || !request) return null;
      return { id: request.documentId, item: item.documentId, label: item.label };
    };
    return rows.map((row) =>
      toDocument(
        row,
        contactById.get(row.contactId),
        fileById.get(row.fileId),
        requestOf(row.itemId)
      )
    );
  };
});
