import type { AddressInfo, Socket } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

export interface ReceivedMail {
  to: string;
  from: string;
  mail: Email;
  text: string;
  /** the login link in it, taken apart */
  link: { link: string; secret: string; url: string } | null;
  code: string | null;
}

export interface Mailbox {
  readonly env: Record<string, string>;
  readonly received: ReceivedMail[];
  /** The newest mail to the address, once there are `count` of them. */
  waitFor(address: string, count?: number): Promise<ReceivedMail>;
  to(address: string): ReceivedMail[];
  /** Refuse recipients: by a permanent (550) or a passing (451) error. */
  refuse: Map<string, 450 | 451 | 550>;
  /** Hold every message this long before it is taken. */
  delayMilliseconds: number;
  /** As it was when it was opened. */
  empty(): void;
  /** The process of the tests may end while it is open, until it is held again. */
  release(): void;
  hold(): void;
  close(): Promise<void>;
}

const linkPattern = /(https?:\/\/\S+\/(?:l|reset)\/([\w-]+)#([\w-]+))/;

const smtpError = (code: number) => Object.assign(new Error('refused'), { responseCode: code });

/** A real SMTP server that keeps what it takes, and parses it as a mail program does. */
export const openMailbox = async (): Promise<Mailbox> => {
  const received: ReceivedMail[] = [];
  const refuse: Mailbox['refuse'] = new Map();
  const state = { delayMilliseconds: 0 };

  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onRcptTo({ address }, _session, done) {
      const code = refuse.get(address);
      done(code ? smtpError(code) : null);
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        void (async () => {
          const mail = await PostalMime.parse(Buffer.concat(chunks));
          if (state.delayMilliseconds > 0) {
            await new Promise((resolve) => setTimeout(resolve, state.delayMilliseconds));
          }
          const text = mail.text ?? '';
          const found = linkPattern.exec(text);
          const [, url = '', link = '', secret = ''] = found ?? [];
          for (const { address } of session.envelope.rcptTo) {
            received.push({
              to: address,
              from: mail.from?.address ?? '',
              mail,
              text,
              link: found ? { link, secret, url } : null,
              code: /^\s*(\d{6})\s*$/m.exec(text)?.[1] ?? null,
            });
          }
          done();
        })();
      });
    },
  });
  // A sender that is killed breaks its connection; that is not this server's failure.
  server.on('error', () => undefined);
  // Of a server that goes on: no reason for the process of the tests to go on too.
  server.server.on('connection', (socket: Socket) => socket.unref());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;

  const to = (address: string) =>
    received.filter((mail) => mail.to.toLowerCase() === address.toLowerCase());

  return {
    env: {
      SMTP_HOST: '127.0.0.1',
      SMTP_PORT: String(port),
      SMTP_FROM: 'Portal <portal@agency.example>',
    },
    received,
    refuse,
    to,
    get delayMilliseconds() {
      return state.delayMilliseconds;
    },
    set delayMilliseconds(value) {
      state.delayMilliseconds = value;
    },
    async waitFor(address, count = 1) {
      const deadline = Date.now() + 30_000;
      for (;;) {
        const mails = to(address);
        const newest = mails[mails.length - 1];
        if (newest && mails.length >= count) return newest;
        if (Date.now() > deadline) throw new Error(`No mail number ${count} to ${address}`);
        await new Promise((resolve) => setTimeout(resolve, 25));
      }
    },
    empty() {
      received.length = 0;
      refuse.clear();
      state.delayMilliseconds = 0;
    },
    release: () => void server.server.unref(),
    hold: () => void server.server.ref(),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
};
