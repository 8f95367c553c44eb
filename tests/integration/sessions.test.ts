import { cookieOf } from '../support/http';
import { someone, startPortal, type Portal } from '../support/portal';

let portal: Portal;
beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal.close());

const minute = 60 * 1000;
const get = (cookie: string, path = '/session') =>
  portal.client('GET', path, { headers: { cookie } });
const end = (cookie: string, path: string) =>
  portal.client('DELETE', path, { headers: { cookie } });

const again = async (id: string) => {
  const made = await portal.admin('POST', '/magic-links', { contact: id });
  const [, link, secret] = /\/l\/([\w-]+)#([\w-]+)$/.exec(made.body.url) ?? [];
  const answer = await portal.client('POST', '/auth/link/redeem', {
    body: { link, secret },
    headers: {
      'user-agent':
        'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0) Version/17.0 Mobile/15E148 Safari/604.1',
    },
  });
  return cookieOf(answer) ?? '';
};

describe('sessions', () => {
  it('[G9] shows a client its sessions and lets it end them', async () => {
    const { id, cookie } = await portal.join(someone());
    const phone = await again(id);
    const list = await get(cookie, '/sessions');
    expect(list.body.results).toHaveLength(2);
    const other = list.body.results.find((session: { current: boolean }) => !session.current);
    expect(other.device).toBe('Safari on iOS');
    expect(other.method).toBe('staff-link');
    expect((await end(cookie, `/sessions/${other.id}`)).status).toBe(200);
    expect((await get(phone)).status).toBe(401);
    expect((await get(cookie)).status).toBe(200);
  });

  it('[D12] does not let a client end another client’s session', async () => {
    const mine = await portal.join(someone());
    const theirs = await portal.join(someone());
    const { body } = await get(theirs.cookie, '/sessions');
    for (const id of [body.results[0].id, 'nothing', '..', '%2e%2e', '1']) {
      // `..` never leaves the caller's own URL parser: it asks for another route, which takes no DELETE.
      expect([404, 405]).toContain((await end(mine.cookie, `/sessions/${id}`)).status);
    }
    expect((await get(theirs.cookie)).status).toBe(200);
  });

  it('signs out at once, and the cookie is dead', async () => {
    const { cookie } = await portal.join(someone());
    const answer = await end(cookie, '/session');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('set-cookie')).toMatch(/client-portal=;/);
    const dead = await get(cookie);
    expect(dead.status).toBe(401);
    expect(dead.body.error.details.code).toBe('session_required');
  });

  it('[D5] ends with the access of the contact, and stays dead when access returns', async () => {
    const { id, cookie } = await portal.join(someone());
    await portal.admin('POST', `/contacts/${id}/access`, { enabled: false });
    expect((await get(cookie)).status).toBe(401);
    await portal.admin('POST', `/contacts/${id}/access`, { enabled: true });
    expect((await get(cookie)).status).toBe(401);
    expect((await get(await again(id))).status).toBe(200);
  });

  it('[D5] leaves no session behind when a login and a switch-off meet', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { id, link } = await portal.invite(someone());
      const [answer] = await Promise.all([
        portal.client('POST', '/auth/link/redeem', { body: link }),
        portal.admin('POST', `/contacts/${id}/access`, { enabled: false }),
      ]);
      const cookie = cookieOf(answer) ?? '';
      expect((await get(cookie)).status).toBe(401);
    }
  });

  it('ends when it is idle too long, and in any case at its absolute end', async () => {
    await portal.admin('PUT', '/settings/lifetimes', {
      sessionIdleMinutes: 10,
      sessionMaxMinutes: 30,
    });
    const idle = await portal.join(someone());
    const used = await portal.join(someone());
    for (let step = 0; step < 4; step += 1) {
      await portal.advance(7 * minute);
      expect((await get(used.cookie)).status).toBe(200);
    }
    expect((await get(idle.cookie)).status).toBe(401);
    await portal.advance(3 * minute);
    expect((await get(used.cookie)).status).toBe(401);
    await portal.admin('PUT', '/settings/lifetimes', {});
  });

  it('[A7] stops while the portal is closed and goes on when it opens again', async () => {
    const { cookie } = await portal.join(someone());
    const { link } = await portal.invite(someone());
    await portal.admin('PUT', '/settings/general', { enabled: false, name: 'Acme' });
    expect((await get(cookie)).body.error.details.code).toBe('portal_closed');
    for (const [path, body] of [
      ['/auth/link/redeem', link],
      ['/auth/login-mail', { email: someone() }],
    ] as const) {
      expect((await portal.client('POST', path, { body })).body.error.details.code).toBe(
        'portal_closed'
      );
    }
    expect((await portal.client('GET', '/portal')).body).toMatchObject({
      enabled: false,
      name: 'Acme',
    });
    await portal.admin('PUT', '/settings/general', { enabled: true, name: 'Acme' });
    expect((await get(cookie)).status).toBe(200);
    expect((await portal.client('POST', '/auth/link/redeem', { body: link })).status).toBe(200);
  });

  it('[G8] switches a sign-in method off', async () => {
    const address = someone();
    await portal.invite(address);
    const set = (code: boolean, link: boolean) =>
      portal.admin('PUT', '/settings/sign-in', { methods: { code, link } });
    await set(false, true);
    await portal.client('POST', '/auth/login-mail', { body: { email: address } });
    const mail = await portal.mailbox.waitFor(address, 2);
    expect(mail.code).toBeNull();
    expect(mail.link).not.toBeNull();
    const verify = await portal.client('POST', '/auth/code/verify', {
      body: { challenge: 'a'.repeat(43), code: '123456' },
    });
    expect(verify.body.error.details.code).toBe('method_disabled');
    await set(false, false);
    const asked = await portal.client('POST', '/auth/login-mail', { body: { email: address } });
    expect(asked.body.error.details.code).toBe('method_disabled');
    await set(true, true);
  });
});
