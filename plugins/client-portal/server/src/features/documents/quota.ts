import type { UploadRules } from '#protocol';
import { defineService } from '../../foundation/foundation';
import { megabyte } from '../../foundation/files/rules';
import { fail } from '../../foundation/http/errors';
import { settingTable } from '../../foundation/settings/table';
import { permissionsOf } from '../rights/service';
import type { Client } from '../entry/sessions/service';
import { contactTable } from '../people/content-types';
import { uploadTable } from './content-types';
import { roomLeft } from './rules';
import { rowsOf } from '../../foundation/database/database';

export const ownerOf = (contactId: number) => `contact:${contactId}`;

/** How much room there is, for one client and for all. What grows counts as if it were there already. */
export const quotaOf = defineService((foundation) => {
  const { database, files, settings } = foundation;

  const growing = async (contactId?: number): Promise<number> => {
    const all = database.query(uploadTable.tableName).where({ state: 'growing' });
    const [sum] = await rowsOf<{ size: number | string | null }>(
      (contactId === undefined ? all : all.where({ contact_id: contactId })).sum({ size: 'size' })
    );
    return Number(sum?.size ?? 0);
  };

  /** @returns bytes; null: without end */
  const left = async (contactId: number | null): Promise<number | null> => {
    const { maxContactMegabytes, maxTotalMegabytes } = (await settings.read()).documents;
    const contact = contactId === null ? null : maxContactMegabytes;
    const used = {
      contact:
        contact === null || contactId === null
          ? 0
          : (await files.used(ownerOf(contactId))) + (await growing(contactId)),
      total: maxTotalMegabytes === null ? 0 : (await files.used()) + (await growing()),
    };
    const bytes = (megabytes: number | null) => megabytes && megabytes * megabyte;
    return roomLeft({ contact: bytes(contact), total: bytes(maxTotalMegabytes) }, used);
  };

  const mayUpload = async (client: Client) =>
    (await permissionsOf(foundation).may(client, 'documents.upload')).allowed;

  const rulesFor = async (allowed: boolean, contactId: number | null): Promise<UploadRules> => {
    const { extensions, maxFileMegabytes } = (await settings.read()).documents;
    const maxSize = maxFileMegabytes * megabyte;
    return { allowed, extensions, maxSize, left: await left(contactId) };
  };

  return {
    left,

    /**
     * Inside a transaction: nobody else takes the room that was found, until it ends.
     * @param contactId whose quota counts; null: only that of all. Throws `quota_exceeded`
     */
    async claim(contactId: number | null, bytes: number) {
      const { maxTotalMegabytes } = (await settings.read()).documents;
      if (maxTotalMegabytes !== null) {
        const section = { section: 'documents' };
        await database.lock(database.query(settingTable.tableName).where(section).select('id'));
      }
      if (contactId !== null) {
        await database.lock(
          database.query(contactTable.tableName).where({ id: contactId }).select('id')
        );
      }
      const room = await left(contactId);
      if (room !== null && bytes > room) throw fail('quota_exceeded');
    },

    /** Of admins: what they send counts against nobody's quota but that of all. */
    adminRules: () => rulesFor(true, null),

    rules: async (client: Client): Promise<UploadRules> =>
      rulesFor(await mayUpload(client), client.contact.id),

    /** Throws `uploads_off` while the paper clip or the upload box is off for this client (I4). */
    async needUpload(client: Client) {
      if (!(await mayUpload(client))) throw fail('uploads_off');
    },
  };
});
