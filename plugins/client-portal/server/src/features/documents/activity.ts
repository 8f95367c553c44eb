import type { DocumentActivity, DocumentActivityKind } from '#protocol';
import type { AuditActor } from '../../foundation/audit/table';
import { defineService } from '../../foundation/foundation';
import { pageOf } from '../../kit/records';
import { documentActivityTable, type Uploader } from './content-types';

interface Happened {
  activity: DocumentActivityKind;
  actor: AuditActor | Uploader;
  version?: number;
  device?: string;
  /** counts once however often it is said */
  ticket?: string;
}

const typeOf = ({ type }: AuditActor | Uploader): Uploader['type'] =>
  type === 'anyone' ? 'system' : type;

/** Who did what with a document, and when. */
export const activityOf = defineService(({ database }) => {
  const table = database.of(documentActivityTable);
  return {
    record: (documentIds: number[], { activity, actor, version, device }: Happened) =>
      table.insertMany(
        documentIds.map((sharedDocumentId) => ({
          sharedDocumentId,
          activity,
          actorType: typeOf(actor),
          actorName: actor.name,
          version: version ?? null,
          device: device ?? null,
        }))
      ),

    /** @returns false when that ticket was counted before */
    recordOnce: async (
      sharedDocumentId: number,
      { activity, actor, version, device, ticket }: Happened & { ticket: string }
    ): Promise<boolean> => {
      if (await table.find((query) => query.where({ ticket }))) return false;
      await table.insertMissing(
        [
          {
            sharedDocumentId,
            activity,
            actorType: typeOf(actor),
            actorName: actor.name,
            version: version ?? null,
            device: device ?? null,
            ticket,
          },
        ],
        'ticket'
      );
      return true;
    },

    forget: (documentIds: number[]) =>
      table.delete((query) => query.whereIn('shared_document_id', documentIds)),

    async page(
      documentId: number,
      page: { page: number; pageSize: number }
    ): Promise<DocumentActivity> {
      const { rows, pagination } = await pageOf(
        table,
        (query) => query.where({ shared_document_id: documentId }),
        page
      );
      return {
        results: rows.map((row) => ({
          id: row.documentId,
          at: row.createdAt.toISOString(),
          activity: row.activity,
          actor: { type: row.actorType, name: row.actorName },
          version: row.version,
          device: row.device,
        })),
        pagination,
      };
    },
  };
});
