import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { eventually, someone, startPortal, type Portal } from '../support/portal';

// The providers are Strapi's own with the clients of their makers; what they send comes to a server of the test.
// Strapi reads the name of a provider in lower case.
const folder = path.join(tmpdir(), `portal-providers-${process.pid}`);
const asked: { url: string; body: string }[] = [];
let api: Server;
let apiUrl: string;
beforeAll(async () => {
  mkdirSync(folder);
  api = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString('utf8');
      asked.push({ url: request.url ?? '', body });
      const isRefused = body.includes('refused-');
      response.writeHead(isRefused ? 400 : 200, { 'content-type': 'application/json' });
      response.end(
        JSON.stringify({ id: '<1@api>', message: isRefused ? 'No such box' : 'Queued' })
      );
    });
  });
  await new Promise<void>((resolve) => api.listen(0, '127.0.0.1', resolve));
  apiUrl = `http://127.0.0.1:${(api.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await new Promise((resolve) => api.close(resolve));
  rmSync(folder, { recursive: true });
});

/** A provider of the site: a file. */
const provider = (name: string, code: string) => {
  writeFileSync(path.join(folder, `${name}.js`), code);
  return path.join(folder, name);
};

const using = (email: object) =>
  startPortal({
    env: {
      TEST_EMAIL: JSON.stringify({ settings: { defaultFrom: 'portal@agency.example' }, ...email }),
    },
  });

const sendgrid = require.resolve('@strapi/provider-email-sendgrid');
const mailgun = path.dirname(require.resolve('@strapi/provider-email-mailgun/package.json'));
const name = 'Zoë, "Acme" & Söhne';
const named = async (portal: Portal) => {
  const { body } = await portal.admin('GET', '/settings/email');
  const { senderAddress, replyTo } = body;
  const answer = await portal.admin('PUT', '/settings/email', {
    senderAddress,
    replyTo,
    senderName: name,
  });
  expect(answer.status).toBe(200);
};

const outbox = async (portal: Portal, address: string) => {
  const { body } = await portal.admin('GET', `/outbox?q=${encodeURIComponent(address)}`);
  return body.results[0] as { status: string; reason: string | null } | undefined;
};
const settled = (portal: Portal, address: string) =>
  eventually(async () => {
    const message = await outbox(portal, address);
    return message && !['queued', 'sending'].includes(message.status) && message;
  });
const invite = (portal: Portal, address: string) =>
  portal.admin('POST', '/invitations', { emails: [`Ann Lee <${address}>`] });

describe('email providers of Strapi (strapi-plugin-email-designer #118)', () => {
  it('SendGrid gets addresses that it takes, and says what it refuses', async () => {
    const portal = await using({
      // the provider itself; its client is told of another address
      provider: provider(
        'provider-email-sendgrid',
        `const file = ${JSON.stringify(sendgrid)};
        const { client } = require(require.resolve('@sendgrid/mail', { paths: [file] }));
        module.exports = {
          init: (...given) => {
            const made = require(file).init(...given);
            client.setDefaultRequest('baseUrl', ${JSON.stringify(apiUrl)});
            return made;
          },
        };`
      ),
      providerOptions: { apiKey: 'SG.test' },
    });
    try {
      await named(portal);
      const [good, refused] = [someone(), someone('refused-')];
      await invite(portal, good);
      expect((await settled(portal, good)).status).toBe('sent');
      const mail = JSON.parse(asked.at(-1)?.body ?? '{}');
      expect(mail.from).toEqual({ name: 'Zoë Acme & Söhne', email: 'portal@agency.example' });
      expect(mail.personalizations[0].to).toEqual([expect.objectContaining({ email: good })]);
      expect(mail.headers).toMatchObject({ 'Auto-Submitted': 'auto-generated' });

      await invite(portal, refused);
      expect((await settled(portal, refused)).status).toBe('failed');
    } finally {
      await portal.close();
    }
  });

  it('Mailgun gets the sender as text', async () => {
    const portal = await using({
      provider: mailgun,
      providerOptions: { key: 'key-test', domain: 'agency.example', url: apiUrl },
    });
    try {
      await named(portal);
      const good = someone();
      await invite(portal, good);
      expect((await settled(portal, good)).status).toBe('sent');
      const { url, body } = asked.at(-1) ?? { url: '', body: '' };
      expect(url).toBe('/v3/agency.example/messages');
      const part = (of: string) =>
        new RegExp(`name="${of}"\\r\\n\\r\\n([^\\r]*)\\r\\n`).exec(body)?.[1];
      expect(part('from')).toBe('Zoë Acme & Söhne <portal@agency.example>');
      expect(part('to')).toBe(good);
      expect(part('h:Auto-Submitted')).toBe('auto-generated');
    } finally {
      await portal.close();
    }
  });

  it('one that rejects two promises with one error ends no process', async () => {
    const double = provider(
      'double',
      `module.exports = { init: () => ({
        send: () => new Promise((resolve, reject) => {
          const error = new Error('no such address');
          reject(error);
          void Promise.reject(error);
        }),
      }) };`
    );
    const portal = await using({ provider: double, providerOptions: {} });
    try {
      const address = someone();
      await invite(portal, address);
      await eventually(async () => (await outbox(portal, address))?.reason);
      expect(portal.server.child.exitCode).toBeNull();
      expect((await outbox(portal, address))?.reason).toBe('no such address');
    } finally {
      await portal.close();
    }
  });

  it('one that ends the process does so once for a message, and the next ones go out', async () => {
    const deadly = provider(
      'deadly',
      `module.exports = { init: () => ({
        send: async ({ to }) => {
          if (to.startsWith('deadly-')) setImmediate(() => { throw new Error('of a provider'); });
          if (to.startsWith('deadly-')) await new Promise(() => {});
        },
      }) };`
    );
    const portal = await using({ provider: deadly, providerOptions: {} });
    try {
      const [last, next] = [someone('deadly-'), someone()];
      const ended = new Promise((resolve) => portal.server.child.once('exit', resolve));
      await invite(portal, last);
      expect(await ended).not.toBe(0);
      await portal.restart();
      await portal.advance(5 * 60 * 1000);
      await invite(portal, next);
      expect((await settled(portal, next)).status).toBe('sent');
      const message = await settled(portal, last);
      expect(message.status).toBe('failed');
      expect(message.reason).toMatch(/server ended while the mail provider had this message/);
    } finally {
      await portal.close();
    }
  });
});
