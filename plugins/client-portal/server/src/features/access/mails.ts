import { z } from 'zod';
import { targetSchema, type LinkPurpose, type MessageTemplate } from '../../../../protocol/src';
import type { Foundation } from '../../foundation/foundation';
import type { OutboxRow } from '../../foundation/mail/table';
import type { Composed } from '../../foundation/mail/templates';
import type { ContactRow } from '../contacts/content-types';
import { contactsOf } from '../contacts/service';
import { codesOf } from './codes/service';
import { invitationTable } from './content-types';
import { linksOf, targetOf, type NewLink } from './links/service';
import { de } from './mail-texts/de';
import { en } from './mail-texts/en';

/** What the outbox keeps of a message until it is composed. */
const dataSchema = z.object({
  issuedBy: z.string().nullish(),
  target: targetSchema.nullish(),
  challenge: z.number().optional(),
  purpose: z.enum(['login-mail', 'renewal']).optional(),
});

const linkTemplates = ['invitation', 'login-email', 'first-login', 'magic-link'] as const;

const purposeOf: Record<(typeof linkTemplates)[number], LinkPurpose> = {
  invitation: 'invitation',
  'login-email': 'login-email',
  'first-login': 'login-email',
  'magic-link': 'magic-link',
};

const formats = new Map<string, Intl.DateTimeFormat>();

/** `21 November 2026 at 14:30 UTC`: a reader's own zone is not known, so the zone is said. */
const until = (locale: string, date: Date) => {
  const known = formats.get(locale);
  const format =
    known ??
    new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });
  if (!known) formats.set(locale, format);
  return `${format.format(date)} UTC`;
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
  const { mail, settings, database, config } = foundation;
  const contacts = contactsOf(foundation);
  const links = linksOf(foundation);
  const codes = codesOf(foundation);
  const invitations = database.of(invitationTable);
  const staffReadable = config.mail.transport === 'mailbox';

  const contactsFor = async (messages: OutboxRow[]) => {
    const rows = await contacts.byIds(messages.flatMap((message) => message.contactId ?? []));
    return new Map(rows.map((row) => [row.id, row]));
  };

  const minutesFor = async (template: (typeof linkTemplates)[number]) => {
    const { lifetimes } = await settings.read();
    if (template === 'invitation') return lifetimes.invitationMinutes;
    return template === 'magic-link' ? lifetimes.magicLinkMinutes : lifetimes.loginEmailMinutes;
  };

  /** Who of them may still get it: much can happen between the press of a button and the sending. */
  const refusal = (
    template: MessageTemplate,
    contact: ContactRow | undefined,
    invited: Set<number>
  ) => {
    if (!contact) return 'contact_gone';
    if (contact.access === 'off') return 'access_disabled';
    if (template === 'magic-link') return null;
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
    const composed = new Map<number, Composed>();
    const wanted: { message: OutboxRow; contact: ContactRow; issuedBy: string; link: NewLink }[] =
      [];
    for (const message of messages) {
      const contact = byId.get(message.contactId ?? 0);
      const refused = refusal(template, contact, invited);
      if (refused !== null || !contact) {
        composed.set(message.id, { suppress: refused ?? 'contact_gone' });
        continue;
      }
      const { issuedBy, target } = dataSchema.parse(message.data);
      const link = { purpose, contactId: contact.id, target: target ?? null, minutes };
      wanted.push({
        message,
        contact,
        issuedBy: issuedBy ?? '',
        link: { ...link, issuedBy: issuedBy ?? null, staffReadable },
      });
    }
    // A newer mail of the same kind ends the links of the older ones (threat 12).
    if (purpose !== 'magic-link' && wanted.length > 0) {
      await links.revokeMany(
        wanted.map(({ contact }) => contact.id),
        purpose
      );
    }
    const issued = await links.issue(wanted.map(({ link }) => link));
    wanted.forEach(({ message, contact, issuedBy }, index) => {
      const link = issued[index];
      if (!link) return;
      const expires = until(message.locale, link.expiresAt);
      composed.set(message.id, {
        variables: { name: contact.name, issuedBy, url: link.url, expires },
      });
    });
    return composed;
  };

  const composeCode = async (message: OutboxRow): Promise<Composed> => {
    const { challenge: challengeId = 0, purpose = 'login-mail' } = dataSchema.parse(message.data);
    const contact = (await contactsFor([message])).get(message.contactId ?? 0);
    if (!contact || contact.access === 'off') return { suppress: 'access_disabled' };
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

  /** Access can end between the minting and the sending. */
  const refused = async (messages: OutboxRow[]) => {
    const byId = await contactsFor(messages);
    const without = messages.filter(({ contactId }) => byId.get(contactId ?? 0)?.access !== 'on');
    return new Map(without.map(({ id }) => [id, 'access_disabled']));
  };

  for (const template of linkTemplates) {
    mail.define(template, {
      refused,
      texts: { en: en[template], de: de[template] },
      compose: (messages) => composeLinks(template, messages),
      sample: { ...sample, code: undefined },
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
