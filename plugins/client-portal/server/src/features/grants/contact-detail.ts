import type { ContactDetail } from '#protocol';
import { defineService } from '../../foundation/foundation';
import type { ContactRow } from '../people/content-types';
import { contactsOf } from '../people/service';
import { grantsOf } from './service';
import { invitationsOf } from '../entry/invitations/service';
import { openingsOf } from '../entry/links/openings';
import { linksOf, targetOf } from '../entry/links/service';
import { openingsIn } from '../entry/links/story';
import { invitationState, linkState } from '../entry/rules';
import { sessionsOf } from '../entry/sessions/service';

const iso = (date: Date | null) => date?.toISOString() ?? null;

/** All that an admin sees of one contact's access. */
export const contactDetailOf = defineService((foundation) => {
  const contacts = contactsOf(foundation);
  const grants = grantsOf(foundation);
  const links = linksOf(foundation);
  const openings = openingsOf(foundation);
  const invitations = invitationsOf(foundation);
  const sessions = sessionsOf(foundation);

  return async (contact: ContactRow): Promise<ContactDetail> => {
    const now = foundation.clock.now();
    const tokens = await links.ofContact(contact.id);
    const opened = await openings.ofTokens(tokens.map((token) => token.id));
    return {
      contact: await contacts.toContact(contact),
      invitations: (await invitations.ofContact(contact.id)).map((invitation) => ({
        id: invitation.documentId,
        state: invitationState(invitation, now),
        apps: invitation.apps,
        invitedBy: invitation.invitedBy,
        sentAt: invitation.sentAt.toISOString(),
        expiresAt: invitation.expiresAt.toISOString(),
        acceptedAt: iso(invitation.acceptedAt),
        revokedAt: iso(invitation.revokedAt),
      })),
      links: tokens.map((token) => ({
        id: token.publicId,
        purpose: token.purpose,
        target: targetOf(token),
        state: linkState(token, now),
        issuedBy: token.issuedBy,
        staffReadable: token.staffReadable,
        issuedAt: token.createdAt.toISOString(),
        expiresAt: token.expiresAt.toISOString(),
        usedAt: iso(token.usedAt),
        revokedAt: iso(token.revokedAt),
        openings: openingsIn(
          token,
          opened.filter((opening) => opening.tokenId === token.id)
        ),
      })),
      grants: await grants.ofContact(contact.id),
      sessions: (await sessions.live(contact.id)).map((session) => ({
        id: session.documentId,
        device: session.device,
        method: session.method,
        createdAt: session.createdAt.toISOString(),
        lastSeenAt: session.lastSeenAt.toISOString(),
      })),
    };
  };
});
