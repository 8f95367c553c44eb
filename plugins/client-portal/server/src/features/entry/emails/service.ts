import type { EmailPreview, OneEmail } from '#protocol';
import { brandOf } from '../../../foundation/mail/brand';
import { renderMail } from '../../../foundation/mail/render';
import type { AuditActor } from '../../../foundation/audit/table';
import { defineService, type Foundation } from '../../../foundation/foundation';
import { fail, failField } from '../../../foundation/http/errors';
import type { ContactRow } from '../../people/content-types';
import { accessOf } from '../access';
import { fillEmail, namesLoginUrl, type Values } from './custom-values';

const noText = { preheader: '', heading: '', paragraphs: [], button: '', notes: [] };

/** One email to one contact, in an admin's own words (D13). */
export const emailsOf = defineService((foundation: Foundation) => {
  const { happened, database, mail, settings, urls } = foundation;

  const valuesFor = async (contact: ContactRow): Promise<Values> => {
    const { portal } = await urls.current();
    return {
      name: contact.name,
      email: contact.email,
      company: contact.company ?? '',
      portal_name: (await settings.read()).general.name,
      portal_url: portal,
      login_url: `${portal}/l/…`,
    };
  };

  /** Filled with the contact's own values; the link is a sample. Throws `template_invalid` at the field. */
  const fill = async (contact: ContactRow, email: OneEmail) => {
    const values = await valuesFor(contact);
    for (const field of ['subject', 'body'] as const) {
      try {
        fillEmail({ subject: '', body: '', [field]: email[field] }, values);
      } catch (error) {
        const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
        throw failField(field, reason, 'template_invalid');
      }
    }
    return fillEmail(email, values);
  };

  return {
    async preview(contact: ContactRow, email: OneEmail): Promise<EmailPreview> {
      const filled = await fill(contact, email);
      const brand = await brandOf(await settings.read(), urls);
      const text = { ...noText, subject: '{{ subject }}' };
      const { subject, html } = renderMail(text, brand, contact.locale ?? 'en', filled);
      return { subject, html };
    },

    /** @returns the outbox message. Throws `template_invalid` or `access_disabled`. */
    async send(contact: ContactRow, email: OneEmail, actor: AuditActor): Promise<string> {
      await fill(contact, email);
      const carriesLogin = namesLoginUrl(email.subject + email.body);
      if (carriesLogin && contact.access === 'off' && contact.disabledAt) {
        throw fail('access_disabled');
      }
      return database.transaction(async () => {
        // Whoever sends somebody a login means them to get in (rules.ts, decideSend).
        if (carriesLogin) await accessOf(foundation).enable(contact, actor, 'email');
        const [message] = await mail.queue(
          [
            {
              template: 'one-email',
              to: { name: contact.name, address: contact.email },
              locale: contact.locale ?? 'en',
              contactId: contact.id,
              data: { ...email, issuedBy: actor.name },
            },
          ],
          true
        );
        if (!message) throw fail('internal');
        await happened('email.sent', { actor, contact: contact.documentId, data: { message } });
        return message;
      });
    },
  };
});
