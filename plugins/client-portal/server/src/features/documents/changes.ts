import type { z } from 'zod';
import {
  type ContactDeed,
  fileExtensionOf,
  type DocumentActivityKind,
  type Offer,
  type updateDocumentSchema,
} from '#protocol';
import type { AuditActor } from '../../foundation/audit/table';
import { defineService } from '../../foundation/foundation';
import { readFileName } from '../../foundation/files/names';
import { fail, failField } from '../../foundation/http/errors';
import { contactsOf } from '../people/service';
import { activityOf } from './activity';
import { documentTable, documentVersionTable, type DocumentRow } from './content-types';
import { documentListsOf } from './lists';
import { renamed } from './rules';
import { sharingOf } from './sharing';

type Changes = z.output<typeof updateDocumentSchema>;

/** Names in the audit trail, where it is more than a note to the document's own activity. */
const audited: Partial<Record<DocumentActivityKind, ContactDeed>> = {
  shared: 'document.shared',
  unshared: 'document.unshared',
  deleted: 'document.deleted',
  restored: 'document.restored',
};

/** Deleted documents can be brought back for so long; then their files go too. */
const undoDays = 30;

/** What admins change about a document that is there. */
export const documentChangesOf = defineService((foundation) => {
  const { clock, database } = foundation;
  const table = database.of(documentTable);
  const versions = database.of(documentVersionTable);
  const activity = activityOf(foundation);
  const contacts = contactsOf(foundation);

  /** @param isOpen its client can open it: then that it is shared is told */
  const note = async (
    row: DocumentRow,
    what: DocumentActivityKind,
    actor: AuditActor,
    isOpen = false
  ) => {
    await activity.record([row.id], { activity: what, actor });
    const action = audited[what];
    if (!action) return;
    const contact = await contacts.byId(row.contactId);
    await foundation.happened(action, {
      actor,
      contact: contact?.documentId ?? null,
      data: { document: row.documentId },
      person: { file: row.name },
      tells: contact && isOpen ? {} : null,
    });
  };

  /** Of two changes at once the second sees the first. */
  const hold = (documentId: string) =>
    documentListsOf(foundation).hold((query) => query.where({ document_id: documentId }));

  const rename = async (row: DocumentRow, wanted: string) => {
    const extension = fileExtensionOf(row.name) ?? '';
    const { name } = readFileName(renamed(wanted, extension));
    if (fileExtensionOf(name) !== extension) {
      throw failField('name', 'The extension stays as it is', 'file_name_not_allowed');
    }
    await versions.update(
      (query) => query.where({ shared_document_id: row.id, number: row.version }),
      { name }
    );
    return name;
  };

  return {
    /** @returns what became of the email, where something was shared */
    update: (documentId: string, changes: Changes, actor: AuditActor): Promise<Offer | null> =>
      database.transaction(async () => {
        const row = await hold(documentId);
        if (row.deletedAt) throw fail('conflict', { message: 'Restore it first' });
        const next: Partial<DocumentRow> = {};
        const happened: DocumentActivityKind[] = [];
        if (changes.name !== undefined) {
          next.name = await rename(row, changes.name);
          if (next.name !== row.name) happened.push('renamed');
        }
        if (changes.folder !== undefined && changes.folder !== row.folder) {
          next.folder = changes.folder;
          happened.push('moved');
        }
        if (changes.message !== undefined) next.message = changes.message;
        if (changes.dealtWith !== undefined && changes.dealtWith !== (row.dealtWithAt !== null)) {
          next.dealtWithAt = changes.dealtWith ? clock.now() : null;
          next.dealtWithBy = changes.dealtWith ? actor.name : null;
          happened.push(changes.dealtWith ? 'dealt-with' : 'reopened');
        }
        if (changes.shared !== undefined && changes.shared !== row.shared) {
          if (row.direction === 'received') {
            throw failField('shared', 'The client has sent it itself');
          }
          next.shared = changes.shared;
          next.sharedAt = changes.shared ? clock.now() : null;
          if (changes.shared) next.shownAt = clock.now();
          next.tellWhenReady = false;
          happened.push(changes.shared ? 'shared' : 'unshared');
        }
        if (Object.keys(next).length > 0) {
          await table.update((query) => query.where({ id: row.id }), next);
        }
        const sharing = sharingOf(foundation);
        const sorted = await sharing.sort(next.shared ? [{ ...row, ...next }] : []);
        for (const what of happened) await note(row, what, actor, sorted.ready.length > 0);
        const contact = next.shared ? await contacts.byId(row.contactId) : undefined;
        if (!contact) return null;
        return sharing.offer(contact, sorted, { by: actor.name, notify: changes.notify ?? true });
      }),

    delete: (documentId: string, actor: AuditActor) =>
      database.transaction(async () => {
        const row = await hold(documentId);
        if (row.deletedAt) return;
        await table.update((query) => query.where({ id: row.id }), { deletedAt: clock.now() });
        await note(row, 'deleted', actor);
      }),

    restore: (documentId: string, actor: AuditActor) =>
      database.transaction(async () => {
        const row = await hold(documentId);
        if (!row.deletedAt) return;
        await table.update((query) => query.where({ id: row.id }), { deletedAt: null });
        await note(row, 'restored', actor);
      }),

    /** An old version goes for good; the present one stays. */
    removeVersion: (documentId: string, number: number, actor: AuditActor) =>
      database.transaction(async () => {
        const row = await hold(documentId);
        if (number === row.version) {
          throw fail('conflict', { message: 'This is the present version' });
        }
        const gone = await versions.delete((query) =>
          query.where({ shared_document_id: row.id, number })
        );
        if (gone === 0) throw fail('not_found', { message: 'No such version' });
        await activity.record([row.id], {
          activity: 'version-removed',
          actor,
          version: number,
        });
      }),

    /** Documents whose time to be brought back is over. Their files are swept, as nobody refers to them then. */
    async purge() {
      const before = new Date(clock.now().getTime() - undoDays * 24 * 60 * 60 * 1000);
      for (;;) {
        // Locked and looked at in one: what is brought back at this very moment stays.
        const gone = await database.transaction(async () => {
          const rows = await table.list((query) =>
            database.lock(query.where('deleted_at', '<', before).limit(200).select('id'))
          );
          const ids = rows.map(({ id }) => id);
          if (ids.length === 0) return 0;
          await versions.delete((query) => query.whereIn('shared_document_id', ids));
          await activity.forget(ids);
          return table.delete((query) => query.whereIn('id', ids));
        });
        if (gone === 0) return;
      }
    },
  };
});
