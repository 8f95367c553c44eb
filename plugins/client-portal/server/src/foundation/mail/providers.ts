import type { Readable } from 'node:stream';
import { sevenBitHtml } from './seven-bit';
import type { RenderedMail } from './render';
import type { MailAttachment } from './templates';

export interface Envelope {
  to: { name: string | null; address: string };
  from: { name: string; address: string };
  replyTo: string | null;
  /** the same for every try of a message, so that servers can tell a second copy */
  messageId: string;
}

/** What a provider of Strapi's email plugin is given. */
type Asked = Record<string, unknown>;
type Shape = (
  envelope: Envelope,
  mail: RenderedMail,
  attachments: MailAttachment[]
) => Promise<Asked>;

/** RFC 3834: no out-of-office answers to these. */
const headers = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' };

const bytesOf = async (attachment: MailAttachment) => {
  const chunks: Buffer[] = [];
  for await (const chunk of (await attachment.open()) as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
};

/** A name without the signs that end it where a provider takes an address apart by hand. */
const plainName = (name: string) =>
  name
    .replace(/[\p{Cc}<>"\\,;:@()[\]]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** RFC 2047: words of at most 75 signs, none of which cuts a character. */
const encodedName = (name: string) => {
  if (/^[\x20-\x7e]*$/.test(name)) return name;
  const words: string[] = [];
  for (const sign of name) {
    const longer = `${words.at(-1) ?? ''}${sign}`;
    if (words.length === 0 || Buffer.byteLength(longer) > 45) words.push(sign);
    else words[words.length - 1] = longer;
  }
  return words.map((word) => `=?UTF-8?B?${Buffer.from(word).toString('base64')}?=`).join(' ');
};

const withName = (name: string, address: string) => (name ? `${name} <${address}>` : address);

/** What every provider takes: addresses as text, nothing that only one of them knows. */
const common = ({ to, from, replyTo }: Envelope, mail: RenderedMail): Asked => ({
  to: to.address,
  from: withName(plainName(from.name), from.address),
  ...(replyTo ? { replyTo } : {}),
  subject: mail.subject,
  html: mail.html,
  text: mail.text,
});

/** What only nodemailer knows. */
const ofNodemailer = async ({ messageId }: Envelope, attachments: MailAttachment[]) => ({
  ...(attachments.length > 0 && {
    attachments: await Promise.all(
      attachments.map(async ({ name, type, open }): Promise<NodemailerAttachment> => ({
        filename: name,
        contentType: type,
        content: await open(),
      }))
    ),
  }),
  messageId,
  // Said, not guessed: guessing reads every part several times over. Filters trust it more than base64.
  encoding: 'quoted-printable',
  headers,
});

interface NodemailerAttachment {
  filename: string;
  contentType: string;
  content: Readable;
}

/** By the last part of a provider's name; for any other one what all of them take, without attachments. */
const shapes: Readonly<Record<string, Shape>> = {
  nodemailer: async (envelope, mail, attachments) => ({
    ...common(envelope, mail),
    to: envelope.to.name
      ? { name: envelope.to.name, address: envelope.to.address }
      : envelope.to.address,
    from: envelope.from,
    html: sevenBitHtml(mail.html) ?? mail.html,
    ...(await ofNodemailer(envelope, attachments)),
  }),
  // sends by nodemailer, but takes addresses apart itself
  sendmail: async (envelope, mail, attachments) => ({
    ...common(envelope, mail),
    ...(await ofNodemailer(envelope, attachments)),
  }),
  sendgrid: async (envelope, mail, attachments) => ({
    ...common(envelope, mail),
    headers,
    ...(attachments.length > 0 && {
      attachments: await Promise.all(
        attachments.map(async (attachment) => ({
          filename: attachment.name,
          type: attachment.type,
          content: (await bytesOf(attachment)).toString('base64'),
          disposition: 'attachment',
        }))
      ),
    }),
  }),
  mailgun: async (envelope, mail, attachments) => ({
    ...common(envelope, mail),
    ...Object.fromEntries(Object.entries(headers).map(([name, value]) => [`h:${name}`, value])),
    'h:Message-Id': envelope.messageId,
    ...(attachments.length > 0 && {
      attachment: await Promise.all(
        attachments.map(async (attachment) => ({
          filename: attachment.name,
          contentType: attachment.type,
          data: await bytesOf(attachment),
        }))
      ),
    }),
  }),
  // takes headers in ASCII only
  'amazon-ses': (envelope, mail) =>
    Promise.resolve({
      ...common(envelope, mail),
      from: withName(encodedName(plainName(envelope.from.name)), envelope.from.address),
    }),
};

/**
 * @param provider as the site's configuration names it, in upper or lower case: `sendgrid`,
 * `@strapi/provider-email-sendgrid`, a path
 */
export const providerName = (provider: string): string => {
  const asked = provider.toLowerCase();
  const known = Object.keys(shapes);
  return known.find((name) => asked === name || asked.endsWith(`-${name}`)) ?? asked;
};

/** @returns how a mail is handed to this provider */
export const shapeFor = (provider: string): Shape =>
  shapes[providerName(provider)] ?? ((envelope, mail) => Promise.resolve(common(envelope, mail)));
