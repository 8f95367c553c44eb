import type { Knex } from 'knex';
import type { ContactPart, OfContact } from '../../foundation/contacts';
import type { AnyTable } from '../../foundation/database/table';
import type { Foundation } from '../../foundation/foundation';
import { byContactId, contactRowsOf } from '../../kit/contact-rows';
import {
  documentActivityTable,
  documentTable,
  documentVersionTable,
  uploadTable,
} from './content-types';
import { documentRequestTable, requestItemTable } from './requests/content-types';

/** The documents of one contact, with all that was done with them. Their files are swept: nobody refers to them then. */
export const documentsContactPart = (foundation: Foundation): ContactPart => {
  const { database } = foundation;
  const below = (column: string, table: AnyTable) => (query: Knex.QueryBuilder, of: OfContact) =>
    query.whereIn(column, byContactId(database.query(table.tableName), of).select('id'));
  const ofDocuments = below('shared_document_id', documentTable);

  const rows = contactRowsOf(foundation, [
    { table: documentActivityTable, of: ofDocuments, without: ['sharedDocumentId', 'ticket'] },
    { table: documentVersionTable, of: ofDocuments, without: ['sharedDocumentId', 'fileId'] },
    {
      table: uploadTable,
      of: byContactId,
      without: ['contactId', 'storageKey', 'record', 'lockedBy', 'sharedDocumentId'],
    },
    { table: documentTable, of: byContactId, without: ['contactId', 'fileId', 'itemId'] },
    {
      table: requestItemTable,
      of: below('request_id', documentRequestTable),
      without: ['requestId'],
    },
    { table: documentRequestTable, of: byContactId, without: ['contactId'] },
  ]);
  return { deleted: rows.erases, ...rows };
};
