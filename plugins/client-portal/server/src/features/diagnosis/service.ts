import type { Diagnosis, MessageTemplate } from '#protocol';
import { defineService, type Foundation } from '../../foundation/foundation';
import { outboxTable } from '../../foundation/mail/table';
import { invitationsOf } from '../entry/invitations/service';
import { openingsOf } from '../entry/links/openings';
import { linksOf } from '../entry/links/service';
import { providersOf } from '../entry/oidc/providers';
import { invitationState, linkState, loginPurposes } from '../entry/rules';
import { usersOf } from '../entry/users/service';
import type { ContactRow } from '../people/content-types';
import { diagnose, type Evidence } from './rules';

/** Mails that carry a way in. */
const waysIn: MessageTemplate[] = [
  'invitation',
  'login-email',
  'first-login',
  'login-code',
  'magic-link',
  'offer-access',
];

/** Looks up what `diagnose` judges. */
export const diagnosisOf = defineService((foundation: Foundation) => {
  const { clock, database, settings } = foundation;
  const outbox = database.of(outboxTable);
  const invitations = invitationsOf(foundation);
  const links = linksOf(foundation);
  const openings = openingsOf(foundation);

  const latestLink = async (contact: ContactRow, now: Date): Promise<Evidence['link']> => {
    const purposes = new Set<string>(loginPurposes);
    const token = (await links.ofContact(contact.id)).find(({ purpose }) => purposes.has(purpose));
    if (!token) return null;
    const opened = await openings.ofTokens([token.id]);
    return {
      state: linkState(token, now),
      expiresAt: token.expiresAt,
      opened: opened.length > 0,
      openedByPerson: opened.some(({ verdict }) => verdict === 'person'),
    };
  };

  return async (contact: ContactRow): Promise<Diagnosis> => {
    const now = clock.now();
    const current = await settings.read();
    const { 'sign-in': signIn, domain, 'domain-status': status } = current;
    const [invitation] = await invitations.ofContact(contact.id);
    const message = await outbox.find((query) =>
      query.where({ contact_id: contact.id }).whereIn('template', waysIn).orderBy('id', 'desc')
    );
    const findings = diagnose({
      now,
      portalOpen: current.general.enabled,
      domain:
        domain.customDomain === null
          ? null
          : {
              host: domain.customDomain,
              status: status.host === domain.customDomain ? status.status : 'pending',
              reason: status.host === domain.customDomain ? status.reason : null,
            },
      contact,
      userBlocked: contact.access === 'on' && (await usersOf(foundation).isBlocked(contact.id)),
      invitation: invitation
        ? { state: invitationState(invitation, now), sentAt: invitation.sentAt }
        : null,
      message: message
        ? {
            status: message.status,
            reason: message.reason,
            at: message.sentAt ?? message.createdAt,
            template: message.template,
          }
        : null,
      link: await latestLink(contact, now),
      methods: {
        ...signIn.methods,
        providers: (await providersOf(foundation).all()).length,
      },
      passwordSet: contact.passwordSetAt !== null,
    });
    return {
      contact: contact.documentId,
      clear: findings.every(({ state }) => state !== 'problem'),
      findings,
    };
  };
});
