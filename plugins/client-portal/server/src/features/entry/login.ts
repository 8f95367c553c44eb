import type { SessionMethod, Target } from '#protocol';
import { anyoneActor } from '../../foundation/audit/audit';
import { defineService, type Foundation } from '../../foundation/foundation';
import { fail } from '../../foundation/http/errors';
import { contactTable, type ContactRow } from '../people/content-types';
import { contactsOf } from '../people/service';
import { challengeTable, invitationTable, tokenTable, type TokenRow } from './content-types';
import { linksOf, targetOf } from './links/service';
import { linkState, loginPurposes, provesMailbox } from './rules';
import { sessionsOf, type StartedSession } from './sessions/service';
import { usersOf } from './users/service';

/** What is known of the caller, for the session list and the audit trail. */
export interface Caller {
  address: string;
  userAgent: string;
}

export interface Login {
  contact: ContactRow;
  pictureUrl: string | null;
  target: Target | null;
  session: StartedSession;
}

const methodOf = (token: TokenRow): SessionMethod =>
  token.staffReadable ? 'staff-link' : 'mailed-link';

/** The two ways in end here: a link or a code is used up, and a session begins, or neither happens. */
const createLogin = (foundation: Foundation) => {
  const { database, clock, settings, happened } = foundation;
  const contacts = database.of(contactTable);
  const invitations = database.of(invitationTable);
  const challenges = database.of(challengeTable);
  const tokens = database.of(tokenTable);
  const links = linksOf(foundation);
  const sessions = sessionsOf(foundation);
  const users = usersOf(foundation);

  /** Inside the transaction that used the proof up. Throws when the contact may not come in. */
  const enter = async (contactId: number, method: SessionMethod, caller: Caller) => {
    const { lifetimes } = await settings.read();
    const now = clock.now();
    // The condition on `access` is what a login and a switch-off at the same moment fight about: this row's
    // lock lets one after the other, and whoever comes second sees it.
    const contact = await contacts.claim(
      (query) => query.where({ id: contactId }),
      (query) => query.where('access', 'on'),
      {
        lastLoginAt: now,
        lastLoginMethod: method,
        joinedAt: database.knex.raw('coalesce(joined_at, ?)', [now]),
        ...(provesMailbox(method)
          ? { provenAt: database.knex.raw('coalesce(proven_at, ?)', [now]) }
          : {}),
      }
    );
    if (!contact) throw fail('link_invalid');
    const first = contact.joinedAt?.getTime() === contact.lastLoginAt?.getTime();
    const { documentId, name } = contact;
    // None of these waits for another; the connection takes them one after the other.
    const [session, pictureUrl] = await Promise.all([
      sessions.start({ contactId, method, userAgent: caller.userAgent, first }, lifetimes),
      contactsOf(foundation).picture(contactId),
      first && contact.invitedAt
        ? invitations.update(
            (query) => query.where({ contact_id: contactId, accepted_at: null, revoked_at: null }),
            { acceptedAt: now }
          )
        : undefined,
      happened(first ? 'contact.joined' : 'contact.logged-in', {
        // The first time is a login too, for whoever waits for one.
        events: first ? ['contact.joined', 'contact.logged-in'] : ['contact.logged-in'],
        actor: { type: 'client', id: documentId, name: null },
        contact: documentId,
        locked: true,
        data: { method },
        person: { name, address: caller.address, userAgent: caller.userAgent },
      }),
    ]);
    // Once: an account that the mailbox's owner makes at Strapi later is the owner's.
    const proved = provesMailbox(method) && contact.provenAt?.getTime() === now.getTime();
    if (proved) await users.disarmPlanted(contact.email);
    return { contact, pictureUrl, session };
  };

  /** A link that lets nobody in leaves a trace too: with its contact where it has one. */
  const refused = async (publicId: string, caller: Caller) => {
    const token = await links.byPublicId(publicId);
    const contact = token && (await contacts.find((query) => query.where({ id: token.contactId })));
    await happened('link.refused', {
      actor: anyoneActor,
      contact: contact?.documentId ?? null,
      data: { link: publicId, state: token ? linkState(token, clock.now()) : 'unknown' },
      person: { address: caller.address, userAgent: caller.userAgent },
    });
  };

  return {
    /** Throws `link_invalid`, the same for every reason, or `method_disabled`. */
    async byLink(publicId: string, secret: string, caller: Caller): Promise<Login> {
      if (!(await settings.read())['sign-in'].methods.link) throw fail('method_disabled');
      const login = await database.transaction(async () => {
        const token = await links.consume(publicId, secret, caller.userAgent, loginPurposes);
        if (!token) return null;
        const entered = await enter(token.contactId, methodOf(token), caller);
        return { ...entered, target: targetOf(token) };
      });
      if (login) return login;
      await refused(publicId, caller);
      throw fail('link_invalid');
    },

    /** The code was right; `challengeId` is used up unless somebody was quicker. Throws `code_invalid`. */
    byChallenge: async (challengeId: number, caller: Caller): Promise<Login> => {
      await settings.read();
      return database.transaction(async () => {
        const now = clock.now();
        const won = await challenges.update(
          (query) =>
            query
              .where({ id: challengeId, used_at: null, superseded_at: null })
              .whereNotNull('contact_id')
              .andWhere('expires_at', '>', now),
          { usedAt: now }
        );
        const challenge = await challenges.find((query) => query.where({ id: challengeId }));
        if (won !== 1 || !challenge?.contactId) throw fail('code_invalid');
        const entered = await enter(challenge.contactId, 'code', caller).catch(() => {
          throw fail('code_invalid');
        });
        return { ...entered, target: targetOf(challenge) };
      });
    },

    /** By a password or an identity provider, which has been checked. Throws when the contact may not come in. */
    byContact: async (
      contactId: number,
      method: SessionMethod,
      caller: Caller,
      target: Target | null = null
    ): Promise<Login> => {
      await settings.read();
      return database.transaction(async () => ({
        ...(await enter(contactId, method, caller)),
        target,
      }));
    },

    /**
     * Marks what of a contact waits as dead: links and codes. Call it before the contact's row is changed: all
     * take their locks in one order (codes, links, contact, user, sessions), as a login does.
     */
    forgetWaiting: async (contactId: number) => {
      const now = clock.now();
      await challenges.update(
        (query) => query.where({ contact_id: contactId, used_at: null, superseded_at: null }),
        { supersededAt: now }
      );
      await tokens.update(
        (query) => query.where({ contact_id: contactId, used_at: null, revoked_at: null }),
        { revokedAt: now }
      );
    },
  };
};

export const loginOf = defineService(createLogin);
