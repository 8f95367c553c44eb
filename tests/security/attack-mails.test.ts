import { clientsOf } from '../support/client';
import { eventually, someone, startPortal, type Portal } from '../support/portal';

let portal: Portal;
beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal.close());

const { as, login, mail, post, redeem, withPassword } = clientsOf(() => portal);

const rename = (documentId: string, email: string) =>
  portal.server.call('documents', {
    uid: 'plugin::client-portal.contact',
    action: 'update',
    params: { documentId, data: { email } },
  });

describe('what a client types', () => {
  it.each(['de-DE-DE', 'en-abcdefgh-abcdefgh', 'en-123456789'])(
    'as its language (%s) does not keep the others of a send from their mail',
    async (locale) => {
      const hostile = await portal.join(someone());
      const others = await Promise.all([portal.join(someone()), portal.join(someone())]);
      const set = await as(hostile.cookie, 'PUT', '/profile', { locale });
      expect([200, 400]).toContain(set.status);
      const sent = await portal.admin('POST', '/login-emails', {
        contacts: [hostile.id, ...others.map(({ id }) => id)],
      });
      const done = await eventually(async () => {
        const { body } = await portal.admin('GET', `/batches/${sent.body.batch}`);
        return body.state === 'finished' && body;
      }, 10);
      expect(done.counts.sent).toBe(3);
    }
  );

  it('as its language fits the column, however long it is', async () => {
    const { cookie } = await portal.join(someone());
    const locale = `en${'-abcdefgh'.repeat(200)}`;
    const set = await as(cookie, 'PUT', '/profile', { locale });
    expect(set.status).toBe(400);
  });

  it('[D4] as its name is no formula in the export, with a line break either', async () => {
    const address = someone();
    const { cookie } = await portal.join(address);
    const name = '=HYPERLINK("https://evil.example","x")\nx';
    expect([200, 400]).toContain((await as(cookie, 'PUT', '/profile', { name })).status);
    const { text } = await portal.admin('GET', `/contacts/export?q=${encodeURIComponent(address)}`);
    expect(text).not.toMatch(/(^|,)"?=HYPERLINK/m);
  });

  it('as its name reaches the mail of others as text only', async () => {
    const address = someone();
    const { id, cookie } = await portal.join(address);
    const name = '<img src=x onerror=alert(1)>[a](javascript:1) {{ login_url }}';
    expect((await as(cookie, 'PUT', '/profile', { name })).status).toBe(200);
    await portal.admin('POST', `/contacts/${id}/emails`, {
      subject: 'To {{ name }}',
      body: 'Dear {{ name }}',
    });
    const got = await mail(address, /^To /);
    expect(got.mail.html).not.toContain('<img src=x');
    expect(got.mail.html).not.toContain('href="javascript');
    expect(got.link).toBeNull();
  });
});

describe('a mail that waits', () => {
  it('[E8] carries no way in to the mailbox that the contact had before (threats 16, 81)', async () => {
    const before = someone('before');
    portal.mailbox.refuse.set(before, 451);
    const { body } = await portal.admin('POST', '/invitations', {
      emails: [before],
    });
    const batch = String(body.batch);
    const { id } = await eventually(() => portal.contact(before));
    await eventually(async () => {
      const { body: seen } = await portal.admin('GET', `/outbox?q=${encodeURIComponent(before)}`);
      return seen.results.some((message: { attempts: number }) => message.attempts > 0);
    });
    await rename(id, someone('after'));
    portal.mailbox.refuse.delete(before);
    await portal.advance(30 * 60_000);
    await eventually(async () => {
      const { body: seen } = await portal.admin('GET', `/batches/${batch}`);
      return seen.state === 'finished';
    });
    const old = portal.mailbox.to(before).find(({ link }) => link !== null);
    const got = old ? (await redeem(old.link)).status : 400;
    expect(got).toBe(400);
  });

  it('[D5] goes out to nobody whose access ended meanwhile', async () => {
    const { id, address } = await withPassword('kettle drum orbit');
    portal.mailbox.refuse.set(address, 451);
    await post('/auth/password/forgot', { email: address });
    await post('/auth/login-mail', { email: address });
    await portal.admin('POST', '/magic-links', {
      contact: id,
      deliver: 'email',
    });
    await eventually(async () => {
      const { body } = await portal.admin('GET', `/outbox?q=${encodeURIComponent(address)}`);
      const waiting = (body.results as { status: string; attempts: number }[]).filter(
        ({ status }) => status !== 'sent'
      );
      // the link, the code and the reset have been tried; none of them is on its way
      return (
        waiting.length >= 3 &&
        waiting.every(({ status, attempts }) => status === 'queued' && attempts > 0)
      );
    });
    await portal.admin('POST', `/contacts/${id}/access`, { enabled: false });
    portal.mailbox.refuse.delete(address);
    // a notice that the password was changed may still come: it carries no way in
    const waysIn = () => portal.mailbox.to(address).filter(({ link, code }) => link ?? code);
    const count = waysIn().length;
    await portal.advance(30 * 60_000);
    await eventually(async () => {
      const { body } = await portal.admin('GET', `/outbox?q=${encodeURIComponent(address)}`);
      return body.results.every(({ status }: { status: string }) => status !== 'queued');
    });
    expect(waysIn()).toHaveLength(count);
    expect((await login(address, 'kettle drum orbit')).status).toBe(400);
  });
});
