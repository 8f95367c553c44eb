import { eventually, someone, startPortal } from '../support/portal';
import { startProcess } from '../support/process';

const poolSize = 5;

describe('kill -9', () => {
  it('[F4] in the middle of 2,000 login emails loses none, and doubles only marked ones', async () => {
    const portal = await startPortal({ env: { SMTP_POOL_SIZE: String(poolSize) } });
    const emails = Array.from({ length: 2000 }, () => someone('kill'));
    const { body } = await portal.admin('POST', '/login-emails', { emails });
    await eventually(async () => portal.mailbox.received.length > 400, 180);
    await portal.server.kill();
    const beforeRestart = portal.mailbox.received.length;
    expect(beforeRestart).toBeLessThan(2000);

    const { port } = new URL(portal.url);
    const revived = await startProcess({
      ...portal.database.env,
      ...portal.mailbox.env,
      PORTAL_LIMIT_FACTOR: '1000',
      SMTP_POOL_SIZE: String(poolSize),
      PORT: port,
    });
    try {
      const dumped = async () => {
        const dump = await revived.call<{
          client_portal_outbox_messages: {
            to_address: string;
            status: string;
            possibly_twice: unknown;
          }[];
        }>('dump', { tables: ['client_portal_outbox_messages'] });
        return dump.client_portal_outbox_messages;
      };
      const rows = await eventually(async () => {
        const all = await dumped();
        return all.length === 2000 && all.every((row) => row.status === 'sent') && all;
      }, 300);
      const marked = new Set(
        rows.filter((row) => Boolean(row.possibly_twice)).map((row) => row.to_address)
      );
      const counts = new Map(emails.map((email) => [email, portal.mailbox.to(email).length]));
      const missing = [...counts].filter(([, count]) => count === 0);
      const twice = [...counts].filter(([, count]) => count > 1);
      expect(missing).toEqual([]);
      expect(twice.length).toBeLessThanOrEqual(poolSize);
      expect(marked.size).toBeLessThanOrEqual(poolSize);
      for (const [email, count] of twice) {
        expect(count).toBe(2);
        expect(marked.has(email)).toBe(true);
      }
      const first = emails[0] ?? '';
      const link = portal.mailbox.to(first).at(-1)?.link;
      const redeemed = await fetch(`${revived.url}/api/client-portal/auth/link/redeem`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ link: link?.link, secret: link?.secret }),
      });
      expect(redeemed.status).toBe(200);
      expect(body.batch).toEqual(expect.any(String));
    } finally {
      await revived.stop();
      await portal.mailbox.close();
      portal.database.drop();
    }
  }, 480_000);

  it('right after a request was accepted keeps what was accepted', async () => {
    const portal = await startPortal({ env: { PORTAL_WORKERS: 'false' } });
    const address = someone('accepted');
    const invited = await portal.admin('POST', '/invitations', { emails: [address] });
    expect(invited.status).toBe(202);
    await portal.server.kill();
    const { port } = new URL(portal.url);
    const revived = await startProcess({
      ...portal.database.env,
      ...portal.mailbox.env,
      PORT: port,
    });
    try {
      expect((await portal.mailbox.waitFor(address)).link).not.toBeNull();
    } finally {
      await revived.stop();
      await portal.mailbox.close();
      portal.database.drop();
    }
  });
});
