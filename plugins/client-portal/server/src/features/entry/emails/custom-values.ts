import type { CustomValues } from '#protocol';
import { fillStrictly } from '../../../foundation/mail/render';
import { escapeMarkdown, toMailHtml } from '../../../foundation/markdown';

/** What a text that somebody writes can name. The Login URL comes into being when the message is sent (E12). */
export const customValues: CustomValues['results'] = [
  { key: 'name', label: 'Name', group: 'Contact' },
  { key: 'email', label: 'Email', group: 'Contact' },
  { key: 'company', label: 'Company', group: 'Contact' },
  { key: 'portal_name', label: 'Portal name', group: 'Client Portal' },
  { key: 'portal_url', label: 'Portal URL', group: 'Client Portal' },
  { key: 'login_url', label: 'Login URL (Magic Link)', group: 'Client Portal' },
];

export type Values = Record<(typeof customValues)[number]['key'], string>;

/** URLs are ours and go into links as they are; the rest is what people typed. */
const isUrl = (key: string) => key.endsWith('_url');

export const namesLoginUrl = (text: string) => /\blogin_url\b/.test(text);

/** Throws what Liquid throws: a value that there isn't, a text that can't be parsed. */
export const fillEmail = ({ subject, body }: { subject: string; body: string }, values: Values) => {
  const escaped = Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, isUrl(key) ? value : escapeMarkdown(value)])
  );
  return {
    subject: fillStrictly(subject, values).replace(/\s+/g, ' ').trim(),
    bodyHtml: toMailHtml(fillStrictly(body, escaped)),
    bodyText: fillStrictly(body, values),
  };
};
