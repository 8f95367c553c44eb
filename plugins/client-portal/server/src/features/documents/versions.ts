import type { Offer } from '#protocol';
import type { AuditActor } from '../../foundation/audit/table';
import { defineService } from '../../foundation/foundation';
import type { TakenFile } from '../../foundation/files/files';
import { fail } from '../../foundation/http/errors';
import { contactsOf } from '../people/service';
import { activityOf } from './activity';
import {
  documentTable,
  documentVersionTable,
  uploaderColumns,
  type DocumentRow,
} from './content-types';
import { documentListsOf } from './lists';
import { adminUploader, newDocumentsOf } from './new-documents';
import { noticeOf } from './notice';
import { quotaOf } from './quota';

interface Told {
  message: string | null;
  notify: boolean;
}

/** What comes in the place of what is there. Older versions stay, and can come back. */
export const versionsOf = defineService((foundation) => {
  const { happened, clock, database, files } = foundation;
  const { orDiscard } = newDocumentsOf(foundation);
  const table = database.of(documentTable);
  const versions = database.of(documentVersionTable);
  const activity = activityOf(foundation);
  const contacts = contactsOf(foundation);
  const quota = quotaOf(foundation);

  const addVersion = async (
    { id }: DocumentRow,
    { fileId, name, message }: Pick<DocumentRow, 'fileId' | 'name' | 'message'>,
    actor: AuditActor,
    notify: boolean,
    what: 'replaced' | 'version-restored'
  ): Promise<Offer | null> => {
    const row = await documentListsOf(foundation).hold((query) => query.where({ id }));
    if (row.deletedAt) throw fail('not_found', { message: 'No such document' });
    const [newest] = await versions.list((query) =>
      query.where({ shared_document_id: id }).orderBy('number', 'desc').limit(1)
    );
    const number = (newest?.number ?? 0) + 1;
    const uploader = adminUploader(actor);
    await versions.insert({
      sharedDocumentId: id,
      number,
      fileId,
      name,
      ...uploaderColumns(uploader),
    });
    const changes = {
      version: number,
      fileId,
      name,
      // one without words of its own keeps those of the document
      message: message ?? row.message,
      ...uploaderColumns(uploader),
      uploadedAt: clock.now(),
      shownAt: clock.now(),
    };
    await table.update((query) => query.where({ id }), changes);
    await activity.record([id], { activity: what, actor, version: number });
    const contact = await contacts.byId(row.contactId);
    if (!contact) return null;
    await happened('document.replaced', {
      actor,
      contact: contact.documentId,
      data: { document: row.documentId, version: number },
      person: { file: name },
    });
    if (!notify || !row.shared || row.direction !== 'sent') return null;
    return noticeOf(foundation).updated(contact, { ...row, ...changes }, actor.name);
  };

  return {
    /** What comes in place of what is there; older versions stay. */
    newVersion: (
      row: DocumentRow,
      taken: TakenFile,
      { message, notify }: Told,
      actor: AuditActor
    ): Promise<Offer | null> =>
      orDiscard([taken], async () => {
        await quota.claim(null, taken.size);
        const fileId = await files.keep(taken, null);
        return addVersion(row, { fileId, name: taken.name, message }, actor, notify, 'replaced');
      }),

    /** An older version becomes the newest again. */
    restoreVersion: (row: DocumentRow, number: number, actor: AuditActor) =>
      database.transaction(async () => {
        const old = await versions.find((query) =>
          query.where({ shared_document_id: row.id, number })
        );
        if (!old) throw fail('not_found', { message: 'No such version' });
        const { fileId, name } = old;
        await addVersion(
          row,
          { fileId, name, message: row.message },
          actor,
          false,
          'version-restored'
        );
      }),
  };
});
