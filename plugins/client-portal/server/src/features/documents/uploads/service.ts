import { uploadMetadataSchema } from '#protocol';
import { defineService, type Foundation } from '../../../foundation/foundation';
import { isVerdict } from '../../../foundation/files/files';
import { readFileName } from '../../../foundation/files/names';
import { abandonedAfter } from '../../../foundation/files/sweep';
import { fail } from '../../../foundation/http/errors';
import { parse } from '../../../foundation/http/parse';
import type { GrowingRecords } from '../../../foundation/storage/storage';
import type { Client } from '../../entry/sessions/service';
import { documentTable, uploadTable, type DocumentRow, type UploadRow } from '../content-types';
import { quotaOf } from '../quota';
import { receptionOf } from '../reception';
import { refusedUploadOf } from '../refused-upload';
import { answersOf } from '../requests/answers';

const mostGrowing = 50;

/** Uploads that grow: reserved before the first byte, owned by one client, one document in the end. */
const createUploads = (foundation: Foundation) => {
  const { clock, database, files, limits } = foundation;
  const table = database.of(uploadTable);
  const documents = database.of(documentTable);

  const byKey = (key: string) => table.find((query) => query.where({ storage_key: key }));

  return {
    /** What the protocol's library keeps of an upload; it outlives the process that began it. */
    records: {
      async get(key) {
        return (await byKey(key))?.record ?? undefined;
      },
      async set(key, record) {
        const kept = { ...record };
        delete kept.storage;
        await table.update((query) => query.where({ storage_key: key }), { record: kept });
      },
      async delete(key) {
        await table.delete((query) => query.where({ storage_key: key, state: 'growing' }));
      },
    } satisfies GrowingRecords,

    /** Takes the room for an upload. @param size bytes. Throws as `files.admit` does, and `quota_exceeded` */
    async reserve(
      client: Client,
      key: string,
      size: number | undefined,
      metadata: Record<string, string | null | undefined> | undefined
    ) {
      const { filename, filetype, item } = parse(uploadMetadataSchema, metadata ?? {});
      if (size === undefined) {
        throw fail('invalid_request', { message: 'Say how long the file is (Upload-Length)' });
      }
      const { name } = await files.admit(filename, filetype ?? '', size);
      await limits.consume('upload.contact', client.contact.documentId);
      await database.transaction(async () => {
        await quotaOf(foundation).claim(client.contact.id, size);
        const own = { contact_id: client.contact.id, state: 'growing' };
        if ((await table.count((query) => query.where(own))) >= mostGrowing) {
          throw fail('quota_exceeded', { message: 'Too many uploads that are not finished' });
        }
        const line = item ? await answersOf(foundation).needItem(client.contact.id, item) : null;
        await table.insert({
          storageKey: key,
          contactId: client.contact.id,
          name,
          declared: filetype ?? '',
          size,
          itemId: line?.id ?? null,
          state: 'growing',
          lockedUntil: 0,
          releaseAsked: false,
          expiresAt: new Date(clock.now().getTime() + abandonedAfter),
        });
      });
    },

    /** The client's own upload, or a 404: another's is not there. */
    async need(client: Client, key: string): Promise<UploadRow> {
      const row = await byKey(key);
      if (row?.contactId !== client.contact.id) throw fail('not_found');
      return row;
    },

    /** The room of an upload whose beginning was refused: nobody was told where to go on with it. */
    async giveBack(key: string) {
      const gone = await table.delete((query) =>
        query.where({ storage_key: key, state: 'growing' })
      );
      if (gone > 0) await files.discard({ key });
    },

    /** An upload that was given up. Throws `not_found` when it has become a document, perhaps just now. */
    async forget({ id, storageKey }: UploadRow) {
      const gone = await table.delete((query) => query.where({ id, state: 'growing' }));
      if (gone === 0) throw fail('not_found');
      await files.discard({ key: storageKey });
    },

    /**
     * All bytes are there: they are judged, and become a document or nothing. Called again it answers the same.
     * @param sha256 null where it was not computed on the way
     */
    async finish(client: Client, row: UploadRow, sha256: string | null): Promise<DocumentRow> {
      const made = async (id: number | null) => {
        const document = id && (await documents.find((query) => query.where({ id })));
        if (!document) throw fail('not_found');
        return document;
      };
      if (row.state === 'finished') return made(row.sharedDocumentId);
      const taken = await files
        .takeGrown(row.storageKey, readFileName(row.name), row.size, sha256)
        .catch(async (error: unknown) => {
          // Judged and refused: its room is free again. Everything else may be tried again.
          if (isVerdict(error)) await table.delete((query) => query.where({ id: row.id }));
          await refusedUploadOf(foundation)(client.contact.documentId, error);
          throw error;
        });
      // Its own reservation does not stand in its way.
      const claim = async () => {
        const won = await table.update((query) => query.where({ id: row.id, state: 'growing' }), {
          state: 'finished',
        });
        if (won === 0) throw new AlreadyFinished();
      };
      try {
        const [document] = await receptionOf(foundation).fromUpload(
          client.contact,
          taken,
          row.itemId,
          claim,
          async ([first]) => {
            await table.update((query) => query.where({ id: row.id }), {
              sharedDocumentId: first?.id ?? null,
            });
          }
        );
        return await made(document?.id ?? null);
      } catch (error) {
        if (error instanceof AlreadyFinished)
          return made((await byKey(row.storageKey))?.sharedDocumentId ?? null);
        throw error;
      }
    },

    /** Uploads that nobody goes on with, and the memory of those that became documents. */
    async purge() {
      const over = await table.list((query) =>
        query.where('expires_at', '<', clock.now()).andWhere('locked_until', '<', Date.now())
      );
      for (const row of over) {
        const gone = await table.delete((query) => query.where({ id: row.id, state: row.state }));
        // One that was finished since it was looked up is a document.
        if (gone === 1 && row.state === 'growing') await files.discard({ key: row.storageKey });
      }
    },

    keysOf: async (keys: string[]) =>
      (
        await table.list((query) =>
          query.whereIn('storage_key', keys).where({ state: 'growing' }).select('storage_key')
        )
      ).map(({ storageKey }) => storageKey),

    forgetContact: (contactId: number) =>
      table.delete((query) => query.where({ contact_id: contactId })),
  };
};

class AlreadyFinished extends Error {}

export const uploadsOf = defineService(createUploads);
