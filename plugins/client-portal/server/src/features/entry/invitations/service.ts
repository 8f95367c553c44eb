import type { AuditActor } from '../../../foundation/audit/table';
import { addMinutes } from '../../../foundation/clock';
import { defineService, type Foundation } from '../../../foundation/foundation';
import { fail } from '../../../foundation/http/errors';
import { contactTable, type ContactRow } from '../../people/content-types';
import { contactsOf } from '../../people/service';
import { invitationTable, type InvitationRow } from '../content-types';
import { linksOf } from '../links/service';
import { permissionsOf } from '../../rights/service';
import { invitationState } from '../rules';

interface Recording {
  apps: string[];
  actor: AuditActor;
  source: InvitationRow['source'];
}

/** Who was invited, when, by whom; the mail is the outbox's, the way in is the link's. */
export const invitationsOf = defineService((foundation: Foundation) => {
  const { database, clock, settings, happened } = foundation;
  const invitations = database.of(invitationTable);
  const contacts = database.of(contactTable);
  const links = linksOf(foundation);

  const waiting = { accepted_at: null, revoked_at: null };

  return {
    /** Inside the transaction that queues the mails. An earlier invitation that waits is replaced. */
    async record(invited: ContactRow[], { apps, actor, source }: Recording) {
      if (invited.length === 0) return;
      const now = clock.now();
      const { lifetimes } = await settings.read();
      const ids = invited.map((contact) => contact.id);
      await invitations.update((query) => query.where(waiting).whereIn('contact_id', ids), {
        revokedAt: now,
      });
      await invitations.insertMany(
        invited.map((contact) => ({
          contactId: contact.id,
          apps,
          source,
          invitedBy: actor.name,
          sentAt: now,
          expiresAt: addMinutes(now, lifetimes.invitationMinutes),
        }))
      );
      await contacts.update((query) => query.whereIn('id', ids), {
        invitedAt: database.knex.raw('coalesce(invited_at, ?)', [now]),
        invitedBy: actor.name,
      });
      await permissionsOf(foundation).openByInvitation(ids, apps, actor);
      for (const contact of invited) {
        const data = { apps, source };
        await happened('contact.invited', { actor, contact: contact.documentId, data });
      }
    },

    ofContact: (contactId: number) =>
      invitations.list((query) =>
        query.where({ contact_id: contactId }).orderBy('id', 'desc').limit(50)
      ),

    /** Contacts whose invitation went out and was neither accepted nor revoked. */
    async pendingContacts(limit: number): Promise<string[]> {
      const rows = await contacts.list((query) =>
        query
          .whereNotNull('invited_at')
          .whereNull('joined_at')
          .where('access', 'on')
          .orderBy('id')
          .limit(limit)
          .select('document_id')
      );
      return rows.map((row) => row.documentId);
    },

    /** Ends one invitation and the links that came with it. Throws `not_found` or `conflict`. */
    async revoke(documentId: string, actor: AuditActor) {
      const invitation = await invitations.find((query) =>
        query.where({ document_id: documentId })
      );
      if (!invitation) throw fail('not_found');
      await database.transaction(async () => {
        const now = clock.now();
        const changed = await invitations.update(
          (query) => query.where({ id: invitation.id, ...waiting }),
          { revokedAt: now }
        );
        if (changed === 0) {
          throw fail('conflict', {
            message: `The invitation is ${invitationState(invitation, now)}`,
          });
        }
        await links.revoke(invitation.contactId, ['invitation']);
        const contact = await contactsOf(foundation).byId(invitation.contactId);
        await happened('invitation.revoked', {
          actor,
          contact: contact?.documentId ?? null,
          data: { invitation: documentId },
        });
      });
    },
  };
});
