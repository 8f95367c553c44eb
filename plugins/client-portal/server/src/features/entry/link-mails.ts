import { z } from 'zod';
import {
  targetSchema,
  type Language,
  type LinkPurpose,
  type MessageTemplate,
  type Settings,
} from '#protocol';
import { defineService, type Foundation } from '../../foundation/foundation';
import type { MailText } from '../../foundation/mail/render';
import type { OutboxRow } from '../../foundation/mail/table';
import type { Composed, MailAttachment } from '../../foundation/mail/templates';
import type { ContactRow } from '../people/content-types';
import { linksOf, type NewLink } from './links/service';
import { mailRecipientsOf } from './mail-recipients';
import { until } from './mail-texts/until';

/** What the outbox keeps of such a message until it is composed; texts are words for the template. */
const dataSchema = z.looseObject({
  issuedBy: z.string().nullish(),
  target: targetSchema.nullish(),
});

/** A mail whose button is a magic link, made as the mail is sent. */
export interface LinkMail {
  purpose: LinkPurpose;
  texts: Record<Language, MailText>;
  /** how long the link is good for */
  minutes: (lifetimes: Settings['lifetimes']) => number;
  /** asked for by the client, or by an admin for this one client: sent whatever the flags say (L6) */
  asked?: boolean;
  /** where links are switched off it needs one all the same */
  alwaysLinks?: boolean;
  /** several of these live side by side, each leads somewhere else; otherwise a newer one ends the older (threat 12) */
  manyAtOnce?: boolean;
  /** contacts that it is still right for; all when missing */
  stillFor?: (contactIds: number[]) => Promise<ReadonlySet<number>>;
  /** why it is not sent to the others */
  notFor?: string;
  /** files that go along */
  attachments?: (data: Record<string, unknown>) => Promise<MailAttachment[]>;
}

const sample = { name: '…', issuedBy: '', url: 'https://example.org/portal/l/…', expires: '…' };

const wordsOf = (data: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(data).filter(([, value]) => typeof value === 'string'));

/** Composers of mails that let somebody in: their links come into being here, as they are sent. */
export const linkMailsOf = defineService((foundation: Foundation) => {
  const { mail, settings, config, urls } = foundation;
  const { contactsFor, isMoved, refused } = mailRecipientsOf(foundation);
  const links = linksOf(foundation);
  const staffReadable = config.mail.transport === 'mailbox';

  /** Who of them may still get it: much can happen between the press of a button and the sending. */
  const refusal = (
    { asked, notFor }: LinkMail,
    message: OutboxRow,
    contact: ContactRow | undefined,
    stillFor: ReadonlySet<number> | undefined
  ) => {
    if (!contact) return 'contact_gone';
    if (isMoved(message, contact)) return 'address_changed';
    if (contact.access === 'off') return 'access_disabled';
    if (asked) return null;
    if (contact.dndEmail) return 'do_not_disturb';
    return stillFor && !stillFor.has(contact.id) ? (notFor ?? 'superseded') : null;
  };

  const compose = async (kind: LinkMail, messages: OutboxRow[]): Promise<Map<number, Composed>> => {
    const byId = await contactsFor(messages);
    const stillFor = await kind.stillFor?.([...byId.keys()]);
    const { lifetimes, 'sign-in': signIn } = await settings.read();
    // Switched off, links let nobody in: the mail leads to where the client logs in by another way.
    const plain = !kind.alwaysLinks && !signIn.methods.link ? await urls.current() : null;
    const composed = new Map<number, Composed>();
    const wanted: {
      message: OutboxRow;
      contact: ContactRow;
      words: Record<string, unknown>;
      link: NewLink;
    }[] = [];
    for (const message of messages) {
      const contact = byId.get(message.contactId ?? 0);
      const refused = refusal(kind, message, contact, stillFor);
      if (refused !== null || !contact) {
        composed.set(message.id, { suppress: refused ?? 'contact_gone' });
        continue;
      }
      const { issuedBy, target } = dataSchema.parse(message.data);
      const words = wordsOf(message.data);
      if (plain) {
        const url = plain.target(target ?? null);
        const attachments = await kind.attachments?.(message.data);
        composed.set(message.id, {
          variables: { ...words, name: contact.name, url },
          ...(attachments ? { attachments } : {}),
        });
        continue;
      }
      const link: NewLink = {
        purpose: kind.purpose,
        contactId: contact.id,
        target: target ?? null,
        minutes: kind.minutes(lifetimes),
        issuedBy: issuedBy ?? null,
        staffReadable,
      };
      wanted.push({ message, contact, words, link });
    }
    if (!kind.manyAtOnce && wanted.length > 0) {
      await links.revokeMany(
        wanted.map(({ contact }) => contact.id),
        kind.purpose
      );
    }
    const issued = await links.issue(wanted.map(({ link }) => link));
    for (const [index, { message, contact, words }] of wanted.entries()) {
      const link = issued[index];
      if (!link) continue;
      const expires = until(message.locale, link.expiresAt);
      const attachments = await kind.attachments?.(message.data);
      composed.set(message.id, {
        variables: { ...words, name: contact.name, url: link.url, expires },
        ...(attachments ? { attachments } : {}),
      });
    }
    return composed;
  };

  return {
    define: (template: MessageTemplate, kind: LinkMail) =>
      mail.define(template, {
        refused,
        texts: kind.texts,
        compose: (messages) => compose(kind, messages),
        sample,
        likeness: wordsOf,
      }),
  };
});
