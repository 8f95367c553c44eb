import type { Context } from 'koa';
import type { z } from 'zod';
import type { Download, downloadRequestSchema } from '#protocol';
import type { AuditActor } from '../../foundation/audit/table';
import { defineService } from '../../foundation/foundation';
import { dispositionOf, serveFile, servedType } from '../../foundation/files/serve';
import { isReady, type StoredFileRow } from '../../foundation/files/table';
import type { ReadTicket } from '../../foundation/files/tickets';
import { fail } from '../../foundation/http/errors';
import { adminsOf } from '../people/admins';
import type { Client } from '../entry/sessions/service';
import { getDeviceName } from '../entry/sessions/device';
import { activityOf } from './activity';
import { documentTable, type DocumentRow } from './content-types';
import { listsOf } from './lists';

type Wanted = z.output<typeof downloadRequestSchema>;

const audiences = { client: 'client-document', admin: 'admin-document' };
/** Downloads: a URL for one file, one session and one minute; what goes out is streamed and judged once more. */
export const downloadsOf = defineService((foundation) => {
  const { happened, clock, config, database, downloadUrls, files, tickets } = foundation;
  const table = database.of(documentTable);
  const lists = listsOf(foundation);
  const activity = activityOf(foundation);

  const presigned = async (file: StoredFileRow, name: string, { disposition }: Wanted) => {
    // What is shown in the page comes from the portal itself: its policy lets nothing else in.
    if (!config.storage.s3.presignedDownloads || disposition === 'inline') return null;
    return files.storage.sign(file.storageKey, {
      type: servedType(file.type),
      disposition: dispositionOf(name, file.type, disposition),
    });
  };

  /** A client has begun to fetch it (J9); an admin who looks as the client does not count. */
  const count = async (
    client: Client,
    row: DocumentRow,
    ticket: Omit<ReadTicket, 'onlyResumes'>,
    ctx: Context
  ) => {
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

  const issue = async (
    audience: string,
    row: DocumentRow,
    wanted: Wanted,
    holder: string,
    toUrl: (token: string) => string | Promise<string>,
    onPresigned: (ticket: Omit<ReadTicket, 'onlyResumes'>) => Promise<void>
  ): Promise<Download> => {
    const { version, file } = await lists.version(row, wanted.version);
    if (!isReady(file)) throw fail('file_not_ready');
    const ticket = {
      subject: row.documentId,
      holder,
      version: version.number,
      disposition: wanted.disposition,
    };
    const { token, expiresAt } = tickets.issue(audience, ticket);
    const direct = await presigned(file, version.name, wanted);
    if (direct) {
      const { id } = tickets.read(audience, token);
      await onPresigned({ ...ticket, id });
    }
    return { url: direct ?? (await toUrl(token)), expiresAt: expiresAt.toISOString() };
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

  const readTicket = (audience: string, documentId: string, token: unknown) => {
    const ticket = tickets.read(audience, token);
    if (ticket.subject !== documentId) throw fail('download_expired');
    return ticket;
  };

  return {
    async forClient(client: Client, documentId: string, wanted: Wanted, ctx: Context) {
      const { row } = await lists.needVisible(client.contact.id, documentId);
      return issue(
        audiences.client,
        row,
        wanted,
        client.session.documentId,
        (token) => downloadUrls.forClient(ctx, `/documents/${row.documentId}/file`, token),
        (ticket) => count(client, row, ticket, ctx)
      );
    },

    /** Throws `download_expired` for a URL that is another session's, or whose minute is over. */
    async toClient(client: Client, documentId: string, ctx: Context) {
      const ticket = readTicket(audiences.client, documentId, ctx.query.ticket);
      if (ticket.holder !== client.session.documentId) throw fail('download_expired');
      const { row } = await lists.needVisible(client.contact.id, documentId);
      const begins = await serve(ctx, row, ticket);
      if (begins) await count(client, row, ticket, ctx);
    },

    async forAdmin(adminId: string, row: DocumentRow, wanted: Wanted) {
      return issue(
        audiences.admin,
        row,
        wanted,
        adminId,
        (token) => downloadUrls.forAdmin(`/documents/${row.documentId}/file`, token),
        () => Promise.resolve()
      );
    },

    async toAdmin(documentId: string, ctx: Context) {
      const ticket = readTicket(audiences.admin, documentId, ctx.query.ticket);
      if (!(await adminsOf(foundation).may(ticket.holder, 'documents.read')))
        throw fail('forbidden');
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
