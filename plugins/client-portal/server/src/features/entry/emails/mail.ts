import { z } from 'zod';
import type { Foundation } from '../../../foundation/foundation';
import type { OutboxRow } from '../../../foundation/mail/table';
import type { Composed } from '../../../foundation/mail/templates';
import { linksOf } from '../links/service';
import { mailRecipientsOf } from '../mail-recipients';
import { de } from '../mail-texts/de';
import { en } from '../mail-texts/en';
import { fillEmail, namesLoginUrl } from './custom-values';

const emailSchema = z.object({
  subject: z.string(),
  body: z.string(),
  issuedBy: z.string().nullish(),
});

/** Values of a preview: the names of persons come from nobody, the link opens nothing. */
const sampleValues = {
  name: '…',
  email: '…',
  company: '…',
  portal_name: '…',
  portal_url: 'https://example.org/portal',
  login_url: 'https://example.org/portal/l/…',
};

/** The mail in an admin's own words: its text is its own, its Login URL is made as it is sent (E12). */
export const defineOneEmail = (foundation: Foundation) => {
  const { mail, settings, config, urls } = foundation;
  const { contactsFor, isMoved, refused } = mailRecipientsOf(foundation);
  const links = linksOf(foundation);
  const staffReadable = config.mail.transport === 'mailbox';

  /** One email in an admin's own words; its Login URL, where it names one, is minted here. */
  const composeOwn = async (message: OutboxRow): Promise<Composed> => {
    const contact = (await contactsFor([message])).get(message.contactId ?? 0);
    if (!contact) return { suppress: 'contact_gone' };
    if (isMoved(message, contact)) return { suppress: 'address_changed' };
    const { issuedBy, ...email } = emailSchema.parse(message.data);
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
};
