import type { Context } from 'koa';
import type { Download, PermissionUid } from '#protocol';
import type { ReadTicket, Ticket } from '../../foundation/files/tickets';
import type { Foundation } from '../../foundation/foundation';
import { fail } from '../../foundation/http/errors';
import { adminsOf } from '../people/admins';
import type { Client } from './sessions/service';

/** What files are of, as their room calls it. */
interface FileOwner {
  /** one word */
  thing: string;
  /** where it lies in both APIs: the file is fetched below `<path>/<id>/file` */
  path: string;
  /** of admins who may fetch them */
  needs: PermissionUid;
}

export interface WantedFile extends Omit<Ticket, 'holder'> {
  /** another address that gives the file out, where there is one. @param ticket the id under which it is counted */
  direct?: (ticket: string) => Promise<string | null>;
}

/**
 * Downloads of a room: an address for one file, one holder and one minute. Who fetches it is asked again: whether it
 * is the session that the address was made for, or an admin who still may.
 */
export const downloadsFor = (foundation: Foundation, { thing, path, needs }: FileOwner) => {
  const { downloadUrls, tickets } = foundation;
  const audiences = { client: `client-${thing}`, admin: `admin-${thing}` };
  const pathOf = (id: string) => `${path}/${id}/file`;

  const issue = async (
    audience: string,
    holder: string,
    { direct, ...wanted }: WantedFile,
    toUrl: (token: string) => string | Promise<string>
  ): Promise<Download> => {
    const { id, token, expiresAt } = tickets.issue(audience, { ...wanted, holder });
    const url = (await direct?.(id)) ?? (await toUrl(token));
    return { url, expiresAt: expiresAt.toISOString() };
  };

  const read = (audience: string, id: string, ctx: Context): ReadTicket => {
    const ticket = tickets.read(audience, ctx.query.ticket);
    if (ticket.subject !== id) throw fail('download_expired');
    return ticket;
  };

  return {
    forClient: ({ session }: Client, wanted: WantedFile, ctx: Context) =>
      issue(audiences.client, session.documentId, wanted, (token) =>
        downloadUrls.forClient(ctx, pathOf(wanted.subject), token)
      ),

    forAdmin: (adminId: string, wanted: WantedFile) =>
      issue(audiences.admin, adminId, wanted, (token) =>
        downloadUrls.forAdmin(pathOf(wanted.subject), token)
      ),

    /** Throws `download_expired` for an address that is another session's, or whose minute is over. */
    readForClient({ session }: Client, id: string, ctx: Context): ReadTicket {
      const ticket = read(audiences.client, id, ctx);
      if (ticket.holder !== session.documentId) throw fail('download_expired');
      return ticket;
    },

    /** Throws `download_expired`, or `forbidden` when that admin may not any more. */
    async readForAdmin(id: string, ctx: Context): Promise<ReadTicket> {
      const ticket = read(audiences.admin, id, ctx);
      if (!(await adminsOf(foundation).may(ticket.holder, needs))) throw fail('forbidden');
      return ticket;
    },
  };
};
