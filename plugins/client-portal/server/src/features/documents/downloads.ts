import type { Context } from 'koa';
import type { z } from 'zod';
import type { downloadRequestSchema } from '#protocol';
import type { AuditActor } from '../../foundation/audit/table';
import { defineService } from '../../foundation/foundation';
import { dispositionOf, serveFile, servedType } from '../../foundation/files/serve';
import { isReady, type StoredFileRow } from '../../foundation/files/table';
import type { ReadTicket } from '../../foundation/files/tickets';
import { fail } from '../../foundation/http/errors';
import { downloadsFor, type WantedFile } from '../entry/downloads';
import type { Client } from '../entry/sessions/service';
import { getDeviceName } from '../entry/sessions/device';
import { activityOf } from './activity';
import { documentTable, type DocumentRow } from './content-types';
import { documentListsOf } from './lists';

type Wanted = z.output<typeof downloadRequestSchema>;

type Counted = Pick<ReadTicket, 'id' | 'version' | 'disposition'>;

/** Downloads: a URL for one file, one session and one minute; what goes out is streamed and judged once more. */
export const documentDownloadsOf = defineService((foundation) => {
  const { happened, clock, config, database, files } = foundation;
  const table = database.of(documentTable);
  const lists = documentListsOf(foundation);
  const activity = activityOf(foundation);
  const addresses = downloadsFor(foundation, {
    thing: 'document',
    path: '/documents',
    needs: 'documents.read',
  });

  const presigned = async (file: StoredFileRow, name: string, { disposition }: Wanted) => {
    // What is shown in the page comes from the portal itself: its policy lets nothing else in.
    if (!config.storage.s3.presignedDownloads || disposition === 'inline') return null;
    return files.storage.sign(file.storageKey, {
      type: servedType(file.type),
      disposition: dispositionOf(name, file.type, disposition),
    });
  };

  /** A client has begun to fetch it (J9); an admin who looks as the client does not count. */
  const count = async (client: Client, row: DocumentRow, ticket: Counted, ctx: Context) => {
    if (client.session.method === 'view-as') return;
    const what = ticket.disposition === 'inline' ? 'viewed' : 'downloaded';
    const actor: AuditActor = { type: 'client', id: client.contact.documentId, name: null };
    await database.transaction(async () => {
      // A browser may fetch the beginning twice at once: the second waits, and finds itself counted.
      await database.lock(
        database.query(documentTable.tableName).where({ id: row.id }).select('id')
      );
      const counted = await activity.recordOnce(row.id, {
        activity: what,
        actor: { ...actor, name: client.contact.name },
        version: ticket.version,
        device: getDeviceName(ctx.get('user-agent')),
        ticket: ticket.id,
      });
      if (!counted) return;
      const now = clock.now();
      await table.update((query) => query.where({ id: row.id }), {
        firstSeenAt: database.knex.raw('coalesce(first_seen_at, ?)', [now]),
        ...(what === 'downloaded'
          ? { lastDownloadedAt: now, downloads: database.knex.raw('downloads + 1') }
          : {}),
      });
      await happened(`document.${what}`, {
        actor,
        contact: client.contact.documentId,
        data: { document: row.documentId, version: ticket.version },
        person: { file: row.name },
      });
    });
  };

  /** @param onDirect the bucket gives it out itself */
  const wantedFile = async (
    row: DocumentRow,
    wanted: Wanted,
    onDirect?: (ticket: Counted) => Promise<void>
  ): Promise<WantedFile> => {
    const { version, file } = await lists.version(row, wanted.version);
    if (!isReady(file)) throw fail('file_not_ready');
    const { disposition } = wanted;
    return {
      subject: row.documentId,
      version: version.number,
      disposition,
      direct: async (id) => {
        const url = await presigned(file, version.name, wanted);
        if (url !== null) await onDirect?.({ id, version: version.number, disposition });
        return url;
      },
    };
  };

  const serve = async (ctx: Context, row: DocumentRow, ticket: ReadTicket) => {
    const { version, file } = await lists.version(row, ticket.version);
    return serveFile(ctx, files.storage, {
      file,
      name: version.name,
      disposition: ticket.disposition,
      onlyResumes: ticket.onlyResumes,
    });
  };

  return {
    async forClient(client: Client, documentId: string, wanted: Wanted, ctx: Context) {
      const { row } = await lists.needVisible(client.contact.id, documentId);
      const file = await wantedFile(row, wanted, (ticket) => count(client, row, ticket, ctx));
      return addresses.forClient(client, file, ctx);
    },

    async toClient(client: Client, documentId: string, ctx: Context) {
      const ticket = addresses.readForClient(client, documentId, ctx);
      const { row } = await lists.needVisible(client.contact.id, documentId);
      const begins = await serve(ctx, row, ticket);
      if (begins) await count(client, row, ticket, ctx);
    },

    forAdmin: async (adminId: string, row: DocumentRow, wanted: Wanted) =>
      addresses.forAdmin(adminId, await wantedFile(row, wanted)),

    async toAdmin(documentId: string, ctx: Context) {
      const ticket = await addresses.readForAdmin(documentId, ctx);
      await serve(ctx, await lists.need(documentId), ticket);
    },

    /** The client opened its page: the new badge goes. */
    async opened(client: Client, row: DocumentRow) {
      if (client.session.method === 'view-as' || row.seenVersion >= row.version) return;
      await table.update((query) => query.where({ id: row.id }), {
        seenVersion: row.version,
        firstSeenAt: row.firstSeenAt ?? clock.now(),
      });
    },
  };
});
