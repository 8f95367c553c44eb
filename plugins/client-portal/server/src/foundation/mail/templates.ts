import type { Readable } from 'node:stream';
import { languageFor, type Language, type MessageTemplate } from '#protocol';
import type { MailText, MailVariables } from './render';
import type { OutboxRow } from './table';

/** What becomes of one message at the moment of sending. */
export type Composed =
  { variables: MailVariables; attachments?: MailAttachment[] } | { suppress: string };

/** A file that goes along; opened when the message is sent. */
export interface MailAttachment {
  name: string;
  /** media type */
  type: string;
  open(): Promise<Readable>;
}

export interface MailTemplate {
  /** a language that lacks its text does not compile */
  texts: Record<Language, MailText>;
  /** a message whose words are its own */
  textOf?(data: OutboxRow['data']): MailText;
  /**
   * Called in a transaction shortly before the messages go out: mints links and codes, writes only their
   * hashes. @returns one entry for each message id
   */
  compose(messages: OutboxRow[]): Promise<Map<number, Composed>>;
  /** Called in the transaction that marks them as in flight. @returns why a message may not go out after all */
  refused(messages: OutboxRow[]): Promise<Map<number, string>>;
  /** stands in for secrets and persons in the preview when real SMTP is used */
  sample: MailVariables;
  /** what of a message's own data goes into that preview */
  likeness?(data: OutboxRow['data']): MailVariables;
}

export interface MailTemplates {
  define(name: MessageTemplate, template: MailTemplate): void;
  get(name: MessageTemplate): MailTemplate;
  /** what is defined by now */
  names(): MessageTemplate[];
}

export const createMailTemplates = (): MailTemplates => {
  const templates = new Map<MessageTemplate, MailTemplate>();
  return {
    define(name, template) {
      if (templates.has(name)) throw new Error(`There is a mail template ${name} already`);
      templates.set(name, template);
    },
    names: () => [...templates.keys()],
    get(name) {
      const template = templates.get(name);
      if (!template) throw new Error(`No mail template ${name}`);
      return template;
    },
  };
};

export const textFor = (
  template: MailTemplate,
  { locale, data }: Pick<OutboxRow, 'locale' | 'data'>
): MailText => template.textOf?.(data) ?? template.texts[languageFor(locale)];
