import type { MessageTemplate } from '#protocol';
import { defineService } from '../foundation/foundation';

interface Reader {
  name: string | null;
  email: string;
  /** the language that it reads; null: English */
  locale: string | null;
}

type Data = Record<string, unknown>;

/** Mails to one contact, and to those who work in the panel; both join the running transaction. */
export const lettersOf = defineService(({ mail }) => ({
  /** @param language where it is not the contact's own */
  toContact: (
    template: MessageTemplate,
    { id, name, email, locale }: Reader & { id: number },
    data: Data,
    language = locale ?? 'en'
  ) =>
    mail.queue([{ template, to: { name, address: email }, locale: language, contactId: id, data }]),

  /** @param dataIn its words, in the language of each */
  toAdmins: (
    template: MessageTemplate,
    admins: readonly Reader[],
    dataIn: (language: string) => Data
  ) =>
    mail.queue(
      admins.map(({ name, email, locale }) => {
        const language = locale ?? 'en';
        return {
          template,
          to: { name, address: email },
          locale: language,
          contactId: null,
          data: dataIn(language),
        };
      })
    ),
}));
