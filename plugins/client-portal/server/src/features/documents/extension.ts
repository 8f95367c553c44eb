import type { Readable } from 'node:stream';
import { z } from 'zod';
import {
  createDocumentRequestSchema,
  folderSchema,
  type DocumentRequest,
  type Offer,
  type PortalDocument,
} from '#protocol';
import type { AuditActor } from '../../foundation/audit/table';
import { defineService } from '../../foundation/foundation';
import type { TakenFile } from '../../foundation/files/files';
import { contactsOf } from '../people/service';
import { receptionOf } from './reception';
import { requestsOf } from './requests/service';
import { describeDocumentsOf } from './serialise';

/** A file as code of the site brings it; its type is judged by its content, as every file's. */
export interface GivenFile {
  name: string;
  stream: Readable;
}

const sharedSchema = z.strictObject({
  /** false: it stays internal */
  shared: z.boolean().default(true),
  folder: folderSchema.nullable().default(null),
  message: z.string().trim().max(2000).nullable().default(null),
  notify: z.boolean().default(true),
  /** on whose behalf, as a name */
  by: z.string().max(200).nullable().default(null),
});

export type ShareOptions = z.input<typeof sharedSchema>;

const actorOf = (name: string | null): AuditActor => ({ type: 'admin', id: null, name });

/** What a site's own code does with documents: `strapi.plugin('client-portal').service('documents')`. */
export const documentsExtensionOf = defineService((foundation) => {
  const { files } = foundation;
  const contacts = contactsOf(foundation);

  /** One after the other; what was taken goes again when a later one is refused. */
  const takeAll = async (given: GivenFile[]) => {
    const taken: TakenFile[] = [];
    try {
      for (const { name, stream } of given) {
        taken.push(await files.take({ name, declared: '', stream, room: null }));
      }
      return taken;
    } catch (error) {
      await Promise.all(taken.map((file) => files.discard(file)));
      throw error;
    }
  };

  return {
    /**
     * Gives a contact files, shared and told by one email unless the options say otherwise.
     * @param contactId document id of the contact
     * Throws `not_found`, `file_*`, `quota_exceeded` and `storage_unavailable`.
     */
    async share(
      contactId: string,
      given: GivenFile[],
      options: ShareOptions = {}
    ): Promise<{ documents: PortalDocument[]; offer: Offer | null }> {
      const { by, ...upload } = sharedSchema.parse(options);
      const contact = await contacts.need(contactId);
      const taken = await takeAll(given);
      const { rows, offer } = await receptionOf(foundation).toOne(
        contact,
        taken,
        upload,
        actorOf(by)
      );
      return { documents: await describeDocumentsOf(foundation)(rows), offer };
    },

    /** Files that a contact has handed over by another way: they lie under Received, as if it had sent them. */
    async receive(contactId: string, given: GivenFile[]): Promise<PortalDocument[]> {
      const contact = await contacts.need(contactId);
      const rows = await receptionOf(foundation).fromClient(contact, await takeAll(given), null);
      return describeDocumentsOf(foundation)(rows);
    },

    /** Asks contacts for files, with the fields of `POST /client-portal/document-requests`. */
    request: (
      wanted: z.input<typeof createDocumentRequestSchema>,
      by: string | null = null
    ): Promise<DocumentRequest[]> =>
      requestsOf(foundation).create(createDocumentRequestSchema.parse(wanted), actorOf(by)),
  };
});
