import type { Core } from '@strapi/types';
import { z } from 'zod';
import type { PortalConfig } from '../../config';
import { providerName, shapeFor, type Envelope } from './providers';
import type { RenderedMail } from './render';
import type { MailAttachment } from './templates';

/** `permanent`: trying again can't help (the address does not exist); else the next try may do. */
export type Delivery = { sent: true } | { sent: false; permanent: boolean; reason: string };

export interface MailTransport {
  readonly kind: PortalConfig['mail']['transport'];
  /**
   * A message that was under way when the process died is handed over again. Not so where the code of a provider may
   * be what ended it: one message must not do that at every start.
   */
  readonly repeats: boolean;
  send(envelope: Envelope, mail: RenderedMail, attachments?: MailAttachment[]): Promise<Delivery>;
}

const errorSchema = z.object({
  message: z.string().default('unknown error'),
  /** of SMTP */
  responseCode: z.number().optional().catch(undefined),
  /** nodemailer's names; SendGrid's statuses of HTTP */
  code: z.union([z.string(), z.number()]).optional().catch(undefined),
  /** of HTTP: Mailgun's */
  status: z.number().optional().catch(undefined),
});

/** The message itself is what they refuse. */
const finalStatuses = [400, 413, 422];

/** 5yz of RFC 5321 is final, unless it is our own login that the server refuses. */
const judge = (error: unknown): Delivery => {
  const {
    message,
    responseCode = 0,
    code,
    status = Number(code),
  } = errorSchema.catch({ message: String(error) }).parse(error);
  const permanent =
    (responseCode >= 500 && responseCode < 600 && code !== 'EAUTH') ||
    finalStatuses.includes(status);
  return { sent: false, permanent, reason: message.slice(0, 500) };
};

const emailOf = (strapi: Core.Strapi) =>
  strapi.plugin('email').service('email') as unknown as { send(mail: object): Promise<unknown> };

/** What providers have told us in a promise that is awaited here. */
const told = new WeakSet();
let isGuarded = false;

/**
 * Some clients reject two promises with one error, and hand out only one of them (`@sendgrid/mail` does when it finds
 * a fault in a message itself). Node ends a process for the other one. Anything else ends it as before.
 */
const guardProcess = () => {
  if (isGuarded) return;
  isGuarded = true;
  const listener = (reason: unknown) => {
    if (typeof reason === 'object' && reason !== null && told.has(reason)) return;
    if (process.listenerCount('unhandledRejection') === 1) throw reason;
  };
  process.on('unhandledRejection', listener);
};

/** Strapi's email plugin, whichever provider the site has configured. */
export const createSmtpTransport = (strapi: Core.Strapi): MailTransport => {
  /** asked when the first mail goes out: sites may still change their configuration while they start */
  let known: string | undefined;
  const provider = () => {
    known ??= providerName(strapi.config.get<string>('plugin::email.provider', ''));
    if (known !== 'nodemailer') guardProcess();
    return known;
  };
  return {
    kind: 'smtp',
    get repeats() {
      return provider() === 'nodemailer';
    },
    async send(envelope, mail, attachments = []) {
      try {
        await emailOf(strapi).send(await shapeFor(provider())(envelope, mail, attachments));
        return { sent: true };
      } catch (error) {
        if (typeof error === 'object' && error !== null) told.add(error);
        return judge(error);
      }
    },
  };
};

/** The built-in mailbox: the message stays in the outbox, where an admin reads it. */
export const createMailboxTransport = (): MailTransport => ({
  kind: 'mailbox',
  repeats: true,
  send: () => Promise.resolve({ sent: true }),
});
