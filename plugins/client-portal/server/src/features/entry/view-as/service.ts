import type { ViewAs } from '#protocol';
import type { AuditActor } from '../../../foundation/audit/table';
import { defineService, type Foundation } from '../../../foundation/foundation';
import { fail } from '../../../foundation/http/errors';
import type { ContactRow } from '../../people/content-types';
import { contactsOf } from '../../people/service';
import { linksOf } from '../links/service';
import type { Caller, Login } from '../login';
import { sessionsOf } from '../sessions/service';

const linkMinutes = 2;
const sessionMinutes = 15;

/**
 * The portal as a client sees it, for an admin: a session of its own kind, which changes nothing and is no
 * login of the client's (X7).
 */
export const viewAsOf = defineService((foundation: Foundation) => {
  const { happened, clock, database, settings } = foundation;
  const contacts = contactsOf(foundation);
  const links = linksOf(foundation);
  const sessions = sessionsOf(foundation);

  return {
    /** Throws `access_disabled`: there is nothing to see for who does not get in. */
    async start(contact: ContactRow, actor: AuditActor): Promise<ViewAs> {
      if (contact.access === 'off') throw fail('access_disabled');
      return database.transaction(async () => {
        const [link] = await links.issue([
          {
            purpose: 'view-as',
            contactId: contact.id,
            target: null,
            minutes: linkMinutes,
            issuedBy: actor.name,
            staffReadable: true,
          },
        ]);
        if (!link) throw fail('internal');
        await happened('view-as.started', { actor, contact: contact.documentId });
        return { url: link.url, expiresAt: link.expiresAt.toISOString() };
      });
    },

    /** Throws `link_invalid`. */
    async redeem(publicId: string, secret: string, caller: Caller): Promise<Login> {
      const { lifetimes } = await settings.read();
      return database.transaction(async () => {
        const token = await links.consume(publicId, secret, caller.userAgent, ['view-as']);
        const contact = token && (await contacts.byId(token.contactId));
        if (contact?.access !== 'on') throw fail('link_invalid');
        const by = token?.issuedBy ?? 'Admin';
        const session = await sessions.start(
          {
            contactId: contact.id,
            method: 'view-as',
            userAgent: caller.userAgent,
            viewAs: { by, minutes: sessionMinutes },
          },
          lifetimes
        );
        await happened('view-as.opened', {
          actor: { type: 'admin', id: null, name: by },
          contact: contact.documentId,
          data: { until: session.expiresAt.toISOString(), at: clock.now().toISOString() },
          person: { address: caller.address, userAgent: caller.userAgent },
        });
        const pictureUrl = await contacts.picture(contact.id);
        return { contact, pictureUrl, target: null, session };
      });
    },
  };
});
