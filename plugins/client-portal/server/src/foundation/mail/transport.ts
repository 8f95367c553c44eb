import type { Core } from '@strapi/types';
import { z } from 'zod';
import type { PortalConfig } from '../../config';
import type { RenderedMail } from './render';
import { sevenBitHtml } from './seven-bit';
import type { MailAttachment } from './templates';

export interface Envelope {
  to: { name: string | null; address: string };
  from: { name: string; address: string };
  replyTo: string | null;
  /** the same for every try of a message, so that servers can tell a second copy */
  messageId: string;
}

/** `permanent`: trying again can't help (the address does not exist); else the next try may do. */
export type Delivery = { sent: true } | { sent: false; permanent: boolean; reason: string };

export interface MailTransport {
  readonly kind: PortalConfig['mail']['transport'];
  send(envelope: Envelope, mail: RenderedMail, attachments?: MailAttachment[]): Promise<Delivery>;
}

const smtpErrorSchema = z.object({
  message: z.string().default('unknown error'),
  responseCode: z.number().optional(),
  code: z.string().optional(),
});

/** 5yz of RFC 5321 is final, unless it is our own login that the server refuses. */
const judge = (error: unknown): Delivery => {
  const {
    message,
    responseCode = 0,
    code,
  } = smtpErrorSchema.catch({ message: String(error) }).parse(error);
  const permanent = responseCode >= 500 && responseCode < 600 && code !== 'EAUTH';
  return { sent: false, permanent, reason: message.slice(0, 500) };
};

/** Other providers than nodemailer take text only. */
const htmlFor = (strapi: Core.Strapi) =>
  strapi.config.get('plugin::email.provider') === 'nodemailer'
    ? (html: string) => sevenBitHtml(html) ?? html
    : (html: string) => html;

const opened = (attachments: MailAttachment[]) =>
  Promise.all(
    attachments.map(async ({ name, type, open }) => ({
      filename: name,
      contentType: type,
      content: await open(),
    }))
  );

const emailOf = (strapi: Core.Strapi) =>
  strapi.plugin('email').service('email') as unknown as { send(mail: object): Promise<unknown> };

/** Strapi's email plugin, whichever provider the site has configured. */
export const createSmtpTransport = (strapi: Core.Strapi): MailTransport => ({
  kind: 'smtp',
  async send(envelope, mail, attachments = []) {
    try {
      await emailOf(strapi).send({
        to: envelope.to.name
          ? { name: envelope.to.name, address: envelope.to.address }
          : envelope.to.address,
        from: envelope.from,
        ...(envelope.replyTo ? { replyTo: envelope.replyTo } : {}),
        subject: mail.subject,
        html: htmlFor(strapi)(mail.html),
        text: mail.text,
        ...(attachments.length > 0 ? { attachments: await opened(attachments) } : {}),
        messageId: envelope.messageId,
        // Said, not guessed: guessing reads every part several times over. Filters trust it more than base64.
        encoding: 'quoted-printable',
        // RFC 3834: no out-of-office answers to these.
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
      });
      return { sent: true };
    } catch (error) {
      return judge(error);
    }
  },
});

/** The built-in mailbox: the message stays in the outbox, where an admin reads it. */
export const createMailboxTransport = (): MailTransport => ({
  kind: 'mailbox',
  send: () => Promise.resolve({ sent: true }),
});
