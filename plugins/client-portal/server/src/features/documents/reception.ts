import type { Offer } from '#protocol';
import type { AuditActor } from '../../foundation/audit/table';
import { defineService, type Foundation } from '../../foundation/foundation';
import type { TakenFile } from '../../foundation/files/files';
import { fail } from '../../foundation/http/errors';
import type { ContactRow } from '../people/content-types';
import { contactsOf } from '../people/service';
import { activityOf } from './activity';
import { documentTable, type DocumentRow, type Uploader } from './content-types';
import { adminUploader, newDocumentsOf, type Draft } from './new-documents';
import { noticeOf } from './notice';
import { ownerOf, quotaOf } from './quota';
import { answersOf } from './requests/answers';
import { sharingOf } from './sharing';

export const givenJob = 'documents.given';

export interface AdminUpload {
  shared: boolean;
  folder: string | null;
  message: string | null;
  notify: boolean;
}

/** How files become documents. A file that was taken is in one, or is gone, when a call ends. */
const createReception = (foundation: Foundation) => {
  const { happened, clock, database, files, jobs } = foundation;
  const { insert, orDiscard } = newDocumentsOf(foundation);
  const table = database.of(documentTable);
  const activity = activityOf(foundation);
  const contacts = contactsOf(foundation);
  const quota = quotaOf(foundation);
  const sharing = sharingOf(foundation);

  /** What each of several contacts is told of its new documents. */
  const tell = async (
    contact: ContactRow,
    rows: DocumentRow[],
    actor: AuditActor,
    notify: boolean
  ): Promise<Offer | null> => {
    const shared = rows.filter((row) => row.shared);
    const sorted = await sharing.sort(shared);
    for (const row of rows) {
      await happened('document.uploaded', {
        actor,
        contact: contact.documentId,
        data: { document: row.documentId, shared: row.shared },
        person: { file: row.name },
        events: ['document.shared'],
        tells: sorted.ready.includes(row) ? {} : null,
      });
    }
    return shared.length === 0 ? null : sharing.offer(contact, sorted, { by: actor.name, notify });
  };

  const give = async (
    people: ContactRow[],
    given: { fileId: number; name: string }[],
    { shared, folder, message }: Omit<AdminUpload, 'notify'>,
    actor: AuditActor
  ) => {
    const sharedAt = shared ? clock.now() : null;
    const rows = await insert(
      people.flatMap(({ id }) =>
        given.map(({ fileId, name }) => ({
          contactId: id,
          direction: 'sent' as const,
          name,
          fileId,
          folder,
          message,
          shared,
          sharedAt,
        }))
      ),
      adminUploader(actor)
    );
    await activity.record(
      rows.map(({ id }) => id),
      { activity: 'uploaded', actor, version: 1 }
    );
    if (shared) {
      await activity.record(
        rows.map(({ id }) => id),
        { activity: 'shared', actor }
      );
    }
    return rows;
  };

  const keepAll = async (taken: TakenFile[]) => {
    await quota.claim(
      null,
      taken.reduce((sum, { size }) => sum + size, 0)
    );
    const kept: { fileId: number; name: string }[] = [];
    for (const file of taken) kept.push({ fileId: await files.keep(file, null), name: file.name });
    return kept;
  };

  const needAll = async (ids: string[]) => {
    const people = await contacts.byDocumentIds([...new Set(ids)]);
    if (people.length < new Set(ids).size) throw fail('not_found', { message: 'No such contact' });
    return people;
  };

  /** In jobs, one for each contact: each is locked on its own, and a kill in between loses none. */
  const tellLater = (rows: DocumentRow[], actor: AuditActor, notify: boolean) => {
    const byContact = new Map<number, string[]>();
    for (const row of rows) {
      byContact.set(row.contactId, [...(byContact.get(row.contactId) ?? []), row.documentId]);
    }
    return jobs.enqueue(
      [...byContact.values()].map((documents) => ({
        kind: givenJob,
        payload: { documents, actor: { id: actor.id, name: actor.name }, notify },
      }))
    );
  };

  return {
    toOne: (contact: ContactRow, taken: TakenFile[], upload: AdminUpload, actor: AuditActor) =>
      orDiscard(taken, async () => {
        const rows = await give([contact], await keepAll(taken), upload, actor);
        return { rows, offer: await tell(contact, rows, actor, upload.notify) };
      }),

    toMany: (ids: string[], taken: TakenFile[], upload: AdminUpload, actor: AuditActor) =>
      orDiscard(taken, async () => {
        const people = await needAll(ids);
        const rows = await give(people, await keepAll(taken), upload, actor);
        await tellLater(rows, actor, upload.notify);
        return rows;
      }),

    /** The same file for more contacts; those who have it already keep theirs. */
    copy: (
      row: DocumentRow,
      ids: string[],
      { message, notify }: Pick<AdminUpload, 'message' | 'notify'>,
      actor: AuditActor
    ) =>
      database.transaction(async () => {
        if (row.deletedAt) throw fail('conflict', { message: 'Restore it first' });
        const have = await table.list((query) =>
          query.where({ file_id: row.fileId, deleted_at: null }).select('contact_id')
        );
        const owners = new Set(have.map(({ contactId }) => contactId));
        const people = (await needAll(ids)).filter(({ id }) => !owners.has(id));
        const upload = { shared: true, folder: null, message };
        const rows = await give(people, [row], upload, actor);
        await tellLater(rows, actor, notify);
        return rows;
      }),

    /** The job of one contact's share of an upload for many. */
    given: (documentIds: string[], by: Pick<AuditActor, 'id' | 'name'>, notify: boolean) =>
      database.transaction(async () => {
        const rows = await table.list((query) =>
          query.whereIn('document_id', documentIds).whereNull('deleted_at').orderBy('id')
        );
        const contact = await contacts.byId(rows[0]?.contactId ?? 0);
        if (contact) await tell(contact, rows, { type: 'admin', ...by }, notify);
      }),

    /** What a client has sent. @param item the line of a request that it answers: then it is one file */
    fromClient: (contact: ContactRow, taken: TakenFile[], item: string | null) =>
      orDiscard(taken, () => receive(contact, taken, item)),

    /** The same for one file that has grown in the storage; it stays there when this fails on the way. */
    fromUpload: (
      contact: ContactRow,
      taken: TakenFile,
      item: number | null,
      before: () => Promise<void>,
      after: (rows: DocumentRow[]) => Promise<void>
    ) =>
      database.transaction(async () => {
        await before();
        const rows = await receive(contact, [taken], item);
        await after(rows);
        return rows;
      }),
  };

  async function receive(contact: ContactRow, taken: TakenFile[], item: string | number | null) {
    await quota.claim(
      contact.id,
      taken.reduce((sum, { size }) => sum + size, 0)
    );
    const line = item === null ? null : await answersOf(foundation).needItem(contact.id, item);
    const client: Uploader = { type: 'client', id: contact.documentId, name: contact.name };
    const drafts: Draft[] = [];
    for (const file of taken) {
      drafts.push({
        contactId: contact.id,
        direction: 'received',
        name: file.name,
        fileId: await files.keep(file, ownerOf(contact.id)),
        itemId: line?.id ?? null,
      });
    }
    const rows = await insert(drafts, client);
    await activity.record(
      rows.map(({ id }) => id),
      { activity: 'uploaded', actor: client, version: 1 }
    );
    for (const row of rows) {
      await happened('document.received', {
        actor: { type: 'client', id: contact.documentId, name: null },
        contact: contact.documentId,
        locked: true,
        data: { document: row.documentId },
        person: { file: row.name },
      });
    }
    if (line) await answersOf(foundation).answered(line);
    await noticeOf(foundation).later();
    return rows;
  }
};

export const receptionOf = defineService(createReception);
