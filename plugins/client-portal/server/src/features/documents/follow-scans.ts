import { systemActor } from '../../foundation/audit/audit';
import type { Foundation } from '../../foundation/foundation';
import { storedFileTable, type StoredFileRow } from '../../foundation/files/table';
import { contactsOf } from '../people/service';
import { activityOf } from './activity';
import { documentTable, type DocumentRow } from './content-types';
import { stateOf } from './rules';
import { sharingOf } from './sharing';
import { rowsOf } from '../../foundation/database/database';

/**
 * What was shared waits for nobody to share it again: its client is told when the scanner has let it pass, of
 * all files of one upload in one email.
 */
export const followScans = (foundation: Foundation) => {
  const { database, happened, scans } = foundation;
  const sharing = sharingOf(foundation);
  const table = database.of(documentTable);

  /** What came with it and waits to be told as well. */
  const together = ({ contactId, uploadedAt }: DocumentRow) =>
    table.list((query) =>
      query
        .where({ contact_id: contactId, uploaded_at: uploadedAt, direction: 'sent' })
        .where({ shared: true, tell_when_ready: true, deleted_at: null })
        .orderBy('id')
    );

  /** Locked: of two scans that end at the same moment, one sees that it is the last. */
  const someWait = async (rows: DocumentRow[]) => {
    const ids = rows.map(({ fileId }) => fileId);
    const states = await rowsOf<Pick<StoredFileRow, 'state'>>(
      database.lock(database.query(storedFileTable.tableName).whereIn('id', ids).select('state'))
    );
    return states.some((file) => stateOf(file) === 'checking');
  };

  const tell = async (row: DocumentRow) => {
    const contact = await contactsOf(foundation).byId(row.contactId);
    if (!contact) return;
    const rows = row.tellWhenReady ? await together(row) : [row];
    if (await someWait(rows)) return;
    const sorted = await sharing.sort(rows);
    for (const { documentId, name } of sorted.ready) {
      await happened('document.shared', {
        actor: systemActor,
        contact: contact.documentId,
        data: { document: documentId },
        person: { file: name },
      });
    }
    await sharing.offer(contact, sorted, { by: row.uploaderName, notify: row.tellWhenReady });
    await table.update(
      (query) =>
        query.whereIn(
          'id',
          rows.map(({ id }) => id)
        ),
      {
        tellWhenReady: false,
      }
    );
  };

  scans.onScanned(async (file) => {
    const rows = await table.list((query) => query.where({ file_id: file.id, deleted_at: null }));
    if (file.state === 'infected') {
      await activityOf(foundation).record(
        rows.map(({ id }) => id),
        { activity: 'infected', actor: { ...systemActor, name: file.finding } }
      );
    }
    for (const row of rows) if (row.shared && row.direction === 'sent') await tell(row);
  });
};
