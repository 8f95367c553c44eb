import { z } from 'zod';
import { targetSchema, type LinkPurpose, type MessageTemplate } from '../../../../protocol/src';
import type { Foundation } from '../../foundation/foundation';
import type { OutboxRow } from '../../foundation/mail/table';
import type { Composed } from '../../foundation/mail/templates';
import type { ContactRow } from '../contacts/content-types';
import { codesOf } from './codes/service';
import { invitationTable } from './content-types';
import { linksOf, targetOf, type NewLink } from './links/service';
import { mailRecipientsOf } from './mail-recipients';
import { until } from './mail-texts/until';
import { de } from './mail-texts/de';
import { en } from './mail-texts/en';

/** What the outbox keeps of a message until it is composed. */
const dataSchema = z.object({
  issuedBy: z.string().nullish(),
  target: targetSchema.nullish(),
  challenge: z.number().optional(),
  purpose: z.enum(['login-mail', 'renewal']).optional(),
  note: z.string().nullish(),
  title: z.string().nullish(),
  trigger: z.string().nullish(),
});

const linkTemplates = [
  'invitation',
  'login-email',
  'first-login',
  'magic-link',
  'offer-access',
  'password-reset',
] as const;

/** What the client asked for itself, or an admin for this one client: sent whatever the flags say (L6). */
const asked = new Set<MessageTemplate>(['magic-link', 'password-reset']);

/** Several of these live side by side: each leads somewhere else. */
const manyAtOnce = new Set<LinkPurpose>(['magic-link', 'offer-access']);

const purposeOf: Record<(typeof linkTemplates)[number], LinkPurpose> = {
  invitation: 'invitation',
  'login-email': 'login-email',
  'first-login': 'login-email',
  'magic-link': 'magic-link',
  'offer-access': 'offer-access',
  'password-reset': 'password-reset',
};

const sample = {
  name: '…',
  issuedBy: '',
  url: 'https://example.org/portal/l/…',
  code: '••••••',
  expires: '…',
};

/** Composers of the mails that let somebody in: links and codes come into being here, as they are sent. */
export const defineAccessMails = (foundation: Foundation) => {
  const { mail, settings, database, config, urls } = foundation;
  const { contactsFor, isMoved, refused } = mailRecipientsOf(foundation);
  const links = linksOf(foundation);
  const codes = codesOf(foundation);
  const invitations = database.of(invitationTable);
  const staffReadable = config.mail.transport === 'mailbox';

  const minutesFor = async (template: (typeof linkTemplates)[number]) => {
    const { lifetimes } = await settings.read();
    if (template === 'invitation') return lifetimes.invitationMinutes;
    if (template === 'password-reset') return lifetimes.passwordResetMinutes;
    return template === 'magic-link' ? lifetimes.magicLinkMinutes : lifetimes.loginEmailMinutes;
  };

  /** Who of them may still get it: much can happen between the press of a button and the sending. */
  const refusal = (
    template: MessageTemplate,
    message: OutboxRow,
    contact: ContactRow | undefined,
    invited: Set<number>
  ) => {
    if (!contact) return 'contact_gone';
    if (isMoved(message, contact)) return 'address_changed';
    if (contact.access === 'off') return 'access_disabled';
    if (asked.has(template)) return null;
    if (contact.dndEmail) return 'do_not_disturb';
    return template === 'invitation' && !invited.has(contact.id) ? 'invitation_revoked' : null;
  };

  const composeLinks = async (
    template: (typeof linkTemplates)[number],
    messages: OutboxRow[]
  ): Promise<Map<number, Composed>> => {
    const byId = await contactsFor(messages);
    const ids = [...byId.keys()];
    const waiting =
      template === 'invitation'
        ? await invitations.list((query) =>
            query.whereIn('contact_id', ids).where({ accepted_at: null, revoked_at: null })
          )
        : [];
    const invited = new Set(waiting.map((invitation) => invitation.contactId));
    const minutes = await minutesFor(template);
    const purpose = purposeOf[template];
    // Switched off, links let nobody in: the mail leads to where the client logs in by another way.
    const plain =
      template !== 'password-reset' && !(await settings.read())['sign-in'].methods.link
        ? await urls.current()
        : null;
    const composed = new Map<number, Composed>();
    const wanted: {
      message: OutboxRow;
      contact: ContactRow;
      words: Record<string, string>;
      link: NewLink;
    }[] = [];
    for (const message of messages) {
      const contact = byId.get(message.contactId ?? 0);
      const refused = refusal(template, message, contact, invited);
      if (refused !== null || !contact) {
        composed.set(message.id, { suppress: refused ?? 'contact_gone' });
        continue;
      }
      const { issuedBy, target, note, title, trigger } = dataSchema.parse(message.data);
      const words = {
        issuedBy: issuedBy ?? '',
        note: note ?? '',
        title: title ?? '',
        trigger: trigger ?? '',
      };
      if (plain) {
        const url = plain.target(target ?? null);
        const variables = { ...words, name: contact.name, url };
        composed.set(message.id, { variables });
        continue;
      }
      const link = { purpose, contactId: contact.id, target: target ?? null, minutes };
      wanted.push({
        message,
        contact,
        words,
        link: { ...link, issuedBy: issuedBy ?? null, staffReadable },
      });
    }
    // A newer mail of the same kind ends the links of the older ones (threat 12).
    if (!manyAtOnce.has(purpose) && wanted.length > 0) {
      await links.revokeMany(
        wanted.map(({ contact }) => contact.id),
        purpose
      );
    }
    const issued = await links.issue(wanted.map(({ link }) => link));
    wanted.forEach(({ message, contact, words }, index) => {
      const link = issued[index];
      if (!link) return;
      const expires = until(message.locale, link.expiresAt);
      composed.set(message.id, {
        variables: { ...words, name: contact.name, url: link.url, expires },
      });
    });
    return composed;
  };

  const composeCode = async (message: OutboxRow): Promise<Composed> => {
    const { challenge: challengeId = 0, purpose = 'login-mail' } = dataSchema.parse(message.data);
    const contact = (await contactsFor([message])).get(message.contactId ?? 0);
    if (!contact || contact.access === 'off') return { suppress: 'access_disabled' };
    if (isMoved(message, contact)) return { suppress: 'address_changed' };
    const minted = await codes.mint(challengeId);
    if (!minted) return { suppress: 'superseded' };
    const { lifetimes, 'sign-in': signIn } = await settings.read();
    const { challenge, code } = minted;
    const { methods } = signIn;
    const link = methods.link
      ? (
          await links.issue([
            {
              purpose,
              contactId: contact.id,
              target: targetOf(challenge),
              minutes: lifetimes.loginCodeMinutes,
              issuedBy: null,
              staffReadable,
            },
          ])
        )[0]
      : undefined;
    return {
      variables: {
        name: contact.name,
        expires: until(message.locale, link?.expiresAt ?? challenge.expiresAt),
        ...(methods.code ? { code } : {}),
        ...(link ? { url: link.url } : {}),
      },
    };
  };

  for (const template of linkTemplates) {
    mail.define(template, {
      refused,
      texts: { en: en[template], de: de[template] },
      compose: (messages) => composeLinks(template, messages),
      sample: { ...sample, code: undefined },
    });
  }
  for (const template of ['password-changed', 'email-changed'] as const) {
    mail.define(template, {
      texts: { en: en[template], de: de[template] },
      compose: (messages) =>
        Promise.resolve(
          new Map(messages.map(({ id, toName }) => [id, { variables: { name: toName ?? '' } }]))
        ),
      refused: () => Promise.resolve(new Map()),
      sample: { name: '…' },
    });
  }
  mail.define('login-code', {
    texts: { en: en['login-code'], de: de['login-code'] },
    refused,
    async compose(messages) {
      const composed = new Map<number, Composed>();
      for (const message of messages) composed.set(message.id, await composeCode(message));
      return composed;
    },
    sample,
  });
};
