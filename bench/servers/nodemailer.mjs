// nodemailer's own pool, sending messages that are ready: what no product in front of it can beat.
import nodemailer from 'nodemailer';
import { serveCommands } from '../support/child.mjs';

const { env } = process;
if (env.BENCH_NO_DELAY === 'true') await import('../support/no-delay.mjs');
const transport = nodemailer.createTransport({
  host: '127.0.0.1',
  port: Number(env.SMTP_PORT),
  secure: false,
  pool: true,
  maxConnections: Number(env.SMTP_POOL_SIZE),
  maxMessages: 1000,
});

await serveCommands({
  async send({ count, message }) {
    const one = (index) =>
      transport.sendMail({
        ...message,
        to: { name: `Client ${index}`, address: `client-${index}@clients.example` },
        messageId: `<bench-${index}@clients.example>`,
      });
    await Promise.all(Array.from({ length: count }, (_, index) => one(index)));
  },
  stop: () => transport.close(),
});
