import type { DocumentActivityKind, DocumentDirection } from '#protocol';
import { c, defineTable, type RowOf } from '../../foundation/database/table';

export interface Uploader {
  type: 'admin' | 'client' | 'system';
  id: string | null;
  name: string | null;
}

const uploader = {
  uploaderType: c.word<Uploader['type']>(),
  uploaderId: c.nullableString(),
  uploaderName: c.nullableString(),
};

/** A file of one contact, whatever version of it is the present one. */
export const documentTable = defineTable({
  name: 'shared-document',
  plural: 'shared-documents',
  displayName: 'Shared document',
  columns: {
    contactId: c.integer(),
    direction: c.word<DocumentDirection>(),
    /** of the present version */
    name: c.string(),
    folder: c.nullableString(),
    message: c.nullableText(),
    /** what clients send is theirs to see anyway */
    shared: c.boolean(),
    sharedAt: c.nullableDate(),
    /** the client is to be told once the scanner has let it pass */
    tellWhenReady: c.boolean(),
    /** of the present version */
    version: c.integer(),
    fileId: c.integer(),
    ...uploader,
    uploadedAt: c.date(),
    /** since when its client sees it as it is: uploaded, shared or replaced then */
    shownAt: c.date(),
    /** the latest version that the client has opened, 0 for none */
    seenVersion: c.integer(),
    firstSeenAt: c.nullableDate(),
    lastDownloadedAt: c.nullableDate(),
    downloads: c.integer(),
    /** the line of a request that it answers */
    itemId: c.nullableInteger(),
    dealtWithAt: c.nullableDate(),
    dealtWithBy: c.nullableString(),
    /** admins were told by email */
    noticedAt: c.nullableDate(),
    deletedAt: c.nullableDate(),
  },
  indexes: [
    ['contactId', 'uploadedAt'],
    ['contactId', 'shownAt'],
    ['direction', 'uploadedAt'],
    ['direction', 'noticedAt'],
    ['fileId'],
    ['itemId'],
    ['deletedAt'],
  ],
});

/** Every version that there is, the present one among them. */
export const documentVersionTable = defineTable({
  name: 'document-version',
  plural: 'document-versions',
  displayName: 'Document version',
  columns: {
    sharedDocumentId: c.integer(),
    number: c.integer(),
    fileId: c.integer(),
    name: c.string(),
    ...uploader,
  },
  unique: [['sharedDocumentId', 'number']],
  indexes: [['fileId']],
});

/** What was done with a document, and who of the clients saw and downloaded it (J9). */
export const documentActivityTable = defineTable({
  name: 'document-activity',
  plural: 'document-activities',
  displayName: 'Document activity',
  columns: {
    sharedDocumentId: c.integer(),
    activity: c.word<DocumentActivityKind>(),
    actorType: c.word<Uploader['type']>(),
    actorName: c.nullableString(),
    version: c.nullableInteger(),
    device: c.nullableString(),
    /** the download that it was: however many ranges it was fetched in, it counts once */
    ticket: c.nullableString(),
  },
  unique: [['ticket']],
  indexes: [['sharedDocumentId']],
});

/** An upload that grows, by the tus protocol, and the document that it became. */
export const uploadTable = defineTable({
  name: 'upload',
  plural: 'uploads',
  displayName: 'Upload',
  columns: {
    storageKey: c.string(),
    contactId: c.integer(),
    name: c.string(),
    declared: c.string(),
    size: c.bytes(),
    itemId: c.nullableInteger(),
    state: c.word<'growing' | 'finished'>(),
    sharedDocumentId: c.nullableInteger(),
    /** what the upload protocol's library keeps of it */
    record: c.json<Record<string, unknown> | null>(),
    /** which request writes to it, until when (ms since 1970), and whether another one waits */
    lockedBy: c.nullableString(),
    lockedUntil: c.bytes(),
    releaseAsked: c.boolean(),
    expiresAt: c.date(),
  },
  unique: [['storageKey']],
  indexes: [['contactId'], ['expiresAt']],
});

/** When an admin has last looked at what came in. */
export const receivedMarkTable = defineTable({
  name: 'received-mark',
  plural: 'received-marks',
  displayName: 'Received mark',
  columns: { adminId: c.string(), lookedAt: c.date() },
  unique: [['adminId']],
});

export type DocumentRow = RowOf<typeof documentTable>;
export type DocumentVersionRow = RowOf<typeof documentVersionTable>;
export type UploadRow = RowOf<typeof uploadTable>;

export const uploaderColumns = ({ type, id, name }: Uploader) => ({
  uploaderType: type,
  uploaderId: id,
  uploaderName: name,
});
