import { z } from 'zod';
import { targetSchema, type LinkPurpose, type MessageTemplate } from '../../../../protocol/src';
import type { Foundation } from '../../foundation/foundation';
import { parseEmail } from '../../foundation/email-address';
import type { OutboxRow } from '../../foundation/mail/table';
import type { Composed } from '../../foundation/mail/templates';
import type { ContactRow } from '../contacts/content-types';
import { contactsOf } from '../contacts/service';
import { codesOf } from './codes/service';
import { fillEmail, namesLoginUrl } from './emails/custom-values';
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
  note: z.string().nullish(),
  title: z.string().nullish(),
  trigger: z.string().nullish(),
});

const emailSchema = z.object({ subject: z.string(), body: z.string() });

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

const formats = new Map<string, Intl.DateTimeFormat>();

/** What an editor or a file put there need not be a language: one odd row must not keep a send from the others. */
const formatIn = (locale: string) => {
  const options = { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' } as const;
  try {
    return new Intl.DateTimeFormat(locale, options);
  } catch {
    return new Intl.DateTimeFormat('en', options);
  }
};

/** `21 November 2026 at 14:30 UTC`: a reader's own zone is not known, so the zone is said. */
const until = (locale: string, date: Date) => {
  const known = formats.get(locale);
  const format = known ?? formatIn(locale);
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

/** Values of a preview: the names of persons come from nobody, the link opens nothing. */
const sampleValues = {
  name: '…',
  email: '…',
  company: '…',
  portal_name: '…',
  portal_url: 'https://example.org/portal',
  login_url: sample.url,
};

/** Composers of the mails that let somebody in: links and codes come into being here, as they are sent. */
export const defineAccessMails = (foundation: Foundation) => {
  const { mail, settings, database, config, urls } = foundation;
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
    if (template === 'password-reset') return lifetimes.passwordResetMinutes;
    return template === 'magic-link' ? lifetimes.magicLinkMinutes : lifetimes.loginEmailMinutes;
  };

  /** The address has changed hands since the mail was queued: no way in goes to the old mailbox (threats 16, 81). */
  const isMoved = ({ toAddress }: OutboxRow, contact: ContactRow) =>
    parseEmail(toAddress)?.folded !== contact.emailFolded;

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

  /** One email in an admin's own words; its Login URL, where it names one, is minted here. */
  const composeOwn = async (message: OutboxRow): Promise<Composed> => {
    const contact = (await contactsFor([message])).get(message.contactId ?? 0);
    if (!contact) return { suppress: 'contact_gone' };
    if (isMoved(message, contact)) return { suppress: 'address_changed' };
    const { issuedBy } = dataSchema.parse(message.data);
    const email = emailSchema.parse(message.data);
    const carriesLogin = namesLoginUrl(email.subject + email.body);
    if (carriesLogin && contact.access === 'off') return { suppress: 'access_disabled' };
    const { general, lifetimes, 'sign-in': signIn } = await settings.read();
    const [link] =
      carriesLogin && signIn.methods.link
        ? await links.issue([
            {
              purpose: 'one-email',
              contactId: contact.id,
              target: null,
              minutes: lifetimes.loginEmailMinutes,
              issuedBy: issuedBy ?? null,
              staffReadable,
            },
          ])
        : [];
    const { portal } = await urls.current();
    return {
      variables: fillEmail(email, {
        name: contact.name,
        email: contact.email,
        company: contact.company ?? '',
        portal_name: general.name,
        portal_url: portal,
        login_url: link?.url ?? portal,
      }),
    };
  };

  /** Access can end between the minting and the sending. */
  const refused = async (messages: OutboxRow[]) => {
    const byId = await contactsFor(messages);
    const found = new Map<number, string>();
    for (const message of messages) {
      const contact = byId.get(message.contactId ?? 0);
      if (contact?.access !== 'on') found.set(message.id, 'access_disabled');
      else if (isMoved(message, contact)) found.set(message.id, 'address_changed');
    }
    return found;
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
  mail.define('one-email', {
    texts: { en: en['one-email'], de: de['one-email'] },
    textOf: () => ({ ...en['one-email'], subject: '{{ subject }}' }),
    refused: (messages) =>
      refused(messages.filter(({ data }) => namesLoginUrl(JSON.stringify(data)))),
    async compose(messages) {
      const composed = new Map<number, Composed>();
      for (const message of messages) composed.set(message.id, await composeOwn(message));
      return composed;
    },
    sample: {},
    likeness: (data) => ({ ...fillEmail(emailSchema.parse(data), sampleValues) }),
  });
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
