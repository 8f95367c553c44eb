import { z } from 'zod';
import type { Foundation } from '../../foundation/foundation';
import type { OutboxRow } from '../../foundation/mail/table';
import type { Composed } from '../../foundation/mail/templates';
import { codesOf } from './codes/service';
import { invitationTable } from './content-types';
import { linkMailsOf, type LinkMail } from './link-mails';
import { linksOf, targetOf } from './links/service';
import { mailRecipientsOf } from './mail-recipients';
import { until } from './mail-texts/until';
import { de } from './mail-texts/de';
import { en } from './mail-texts/en';

/** What the outbox keeps of a code's message until it is composed. */
const codeSchema = z.object({
  challenge: z.number().default(0),
  purpose: z.enum(['login-mail', 'renewal']).default('login-mail'),
});

type Kind = Omit<LinkMail, 'texts'>;

const linkMails = {
  invitation: { purpose: 'invitation', minutes: ({ invitationMinutes }) => invitationMinutes },
  'login-email': { purpose: 'login-email', minutes: ({ loginEmailMinutes }) => loginEmailMinutes },
  'first-login': { purpose: 'login-email', minutes: ({ loginEmailMinutes }) => loginEmailMinutes },
  'magic-link': {
    purpose: 'magic-link',
    minutes: ({ magicLinkMinutes }) => magicLinkMinutes,
    asked: true,
    manyAtOnce: true,
  },
  'offer-access': {
    purpose: 'offer-access',
    minutes: ({ loginEmailMinutes }) => loginEmailMinutes,
    manyAtOnce: true,
  },
  'password-reset': {
    purpose: 'password-reset',
    minutes: ({ passwordResetMinutes }) => passwordResetMinutes,
    asked: true,
    alwaysLinks: true,
  },
} as const satisfies Record<string, Kind>;

/** Composers of the mails that let somebody in. */
export const defineEntryMails = (foundation: Foundation) => {
  const { mail, settings, database, config } = foundation;
  const { contactsFor, isMoved, refused } = mailRecipientsOf(foundation);
  const links = linksOf(foundation);
  const codes = codesOf(foundation);
  const invitations = database.of(invitationTable);

  const stillInvited = async (contactIds: number[]) => {
    const waiting = await invitations.list((query) =>
      query.whereIn('contact_id', contactIds).where({ accepted_at: null, revoked_at: null })
    );
    return new Set(waiting.map(({ contactId }) => contactId));
  };

  const composeCode = async (message: OutboxRow): Promise<Composed> => {
    const { challenge: challengeId, purpose } = codeSchema.parse(message.data);
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
              staffReadable: config.mail.transport === 'mailbox',
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

  for (const template of Object.keys(linkMails) as (keyof typeof linkMails)[]) {
    linkMailsOf(foundation).define(template, {
      ...linkMails[template],
      texts: { en: en[template], de: de[template] },
      ...(template === 'invitation'
        ? { stillFor: stillInvited, notFor: 'invitation_revoked' }
        : {}),
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
    sample: {
      name: '…',
      url: 'https://example.org/portal/l/…',
      code: '••••••',
      expires: '…',
    },
  });
};
