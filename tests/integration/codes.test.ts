import { cookieOf } from '../support/http';
import { someone, startPortal, type Portal } from '../support/portal';

let portal: Portal;
beforeAll(async () => {
  // The limits as they are in production: these tests are about them.
  portal = await startPortal({ env: { PORTAL_LIMIT_FACTOR: '1' } });
});
afterAll(() => portal.close());

const ask = (email: string, more: object = {}) =>
  portal.client('POST', '/auth/login-mail', { body: { email, ...more } });
const verify = (challenge: string, code: string | null, headers = {}) =>
  portal.client('POST', '/auth/code/verify', { body: { challenge, code }, headers });

const wrongFor = (code: string | null) => (code === '111111' ? '222222' : '111111');

/** Invited, has asked once: the challenge and what was mailed. */
const asked = async (address = someone()) => {
  await portal.invite(address);
  const answer = await ask(address);
  const mail = await portal.mailbox.waitFor(address, 2);
  return { address, challenge: String(answer.body.challenge), mail };
};

describe('login codes', () => {
  it('[G3] logs in with the mailed code, in the browser that asked', async () => {
    const { challenge, mail } = await asked();
    const answer = await verify(challenge, mail.code);
    expect(answer.status).toBe(200);
    const session = await portal.client('GET', '/session', {
      headers: { cookie: cookieOf(answer) ?? '' },
    });
    expect(session.status).toBe(200);
    expect((await verify(challenge, mail.code)).body.error.details.code).toBe('code_invalid');
  });

  it('[G4] carries a link beside the code, for another device', async () => {
    const { challenge, mail } = await asked();
    const body = { link: mail.link?.link, secret: mail.link?.secret };
    expect((await portal.client('POST', '/auth/link/redeem', { body })).status).toBe(200);
    expect((await verify(challenge, mail.code)).status).toBe(200);
  });

  it('keeps the target through the code', async () => {
    const address = someone();
    await portal.invite(address);
    const answer = await ask(address, { target: { app: 'announcements', item: 'abc' } });
    const mail = await portal.mailbox.waitFor(address, 2);
    const verified = await verify(answer.body.challenge, mail.code);
    expect(verified.body.target).toEqual({ app: 'announcements', item: 'abc' });
  });

  it('refuses the right code after five wrong ones', async () => {
    const { challenge, mail } = await asked();
    for (let attempt = 0; attempt < 5; attempt += 1) {
      expect((await verify(challenge, wrongFor(mail.code))).body.error.details.code).toBe(
        'code_invalid'
      );
    }
    expect((await verify(challenge, mail.code)).body.error.details.code).toBe('code_invalid');
  });

  it('counts fifty parallel guesses one by one', async () => {
    const { challenge, mail } = await asked();
    const guesses = await Promise.all(
      Array.from({ length: 50 }, () => verify(challenge, wrongFor(mail.code)))
    );
    expect(guesses.every((guess) => guess.status === 400 || guess.status === 429)).toBe(true);
    expect((await verify(challenge, mail.code)).status).not.toBe(200);
    const dump = await portal.server.call<Record<string, { attempts: number }[]>>('dump', {
      tables: ['client_portal_login_challenges'],
    });
    const attempts = dump.client_portal_login_challenges?.map((row) => row.attempts) ?? [];
    expect(Math.max(...attempts)).toBeLessThanOrEqual(5);
  });

  it('opens one session for twenty parallel uses of the right code', async () => {
    const { challenge, mail, address } = await asked();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => verify(challenge, mail.code))
    );
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1);
    const { id } = await portal.contact(address);
    expect((await portal.admin('GET', `/contacts/${id}`)).body.sessions).toHaveLength(1);
  });

  it('caps wrong codes for one mailbox over all its challenges', async () => {
    const { address, challenge, mail } = await asked();
    for (let attempt = 0; attempt < 5; attempt += 1) await verify(challenge, wrongFor(mail.code));
    const second = await ask(address);
    const next = await portal.mailbox.waitFor(address, 3);
    for (let attempt = 0; attempt < 5; attempt += 1)
      await verify(second.body.challenge, wrongFor(next.code));
    const third = await ask(address);
    const last = await portal.mailbox.waitFor(address, 4);
    const answer = await verify(third.body.challenge, last.code);
    expect(answer.status).toBe(429);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it('ends the older code and link when a newer mail goes out', async () => {
    const { address, challenge, mail } = await asked();
    const second = await ask(address);
    const newer = await portal.mailbox.waitFor(address, 3);
    const old = await verify(challenge, mail.code);
    expect(old.body.error.details.code).toBe('code_invalid');
    const link = { link: mail.link?.link, secret: mail.link?.secret };
    expect((await portal.client('POST', '/auth/link/redeem', { body: link })).status).toBe(400);
    expect((await verify(second.body.challenge, newer.code)).status).toBe(200);
  });

  it('answers expired, wrong, used and superseded codes alike', async () => {
    const used = await asked();
    await verify(used.challenge, used.mail.code);
    const expired = await asked();
    const wrong = await asked();
    const answers = [
      await verify(used.challenge, used.mail.code),
      await verify(wrong.challenge, wrongFor(wrong.mail.code)),
      await verify('z'.repeat(43), '123456'),
    ];
    await portal.advance(11 * 60 * 1000);
    answers.push(await verify(expired.challenge, expired.mail.code));
    for (const answer of answers) {
      expect(answer.status).toBe(400);
      expect(answer.text).toBe(answers[0]?.text);
    }
  });

  it('[L6] mails a code to a contact that is on do-not-disturb', async () => {
    const address = someone();
    const { id } = await portal.invite(address);
    await portal.admin('PUT', `/contacts/${id}`, { doNotDisturb: { email: true, sms: true } });
    await ask(address);
    expect((await portal.mailbox.waitFor(address, 2)).code).toMatch(/^\d{6}$/);
  });

  it('caps the mails that one mailbox gets, known or not, and says when to come back', async () => {
    const known = someone();
    await portal.invite(known);
    for (const address of [known, someone('stranger')]) {
      const answers = [];
      for (let attempt = 0; attempt < 8; attempt += 1) answers.push(await ask(address));
      expect(answers.map((answer) => answer.status)).toEqual([
        200, 200, 200, 200, 200, 429, 429, 429,
      ]);
      const last = answers[7];
      expect(Number(last?.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(last?.body.error.details).toMatchObject({ code: 'rate_limited' });
    }
    await portal.mailbox.waitFor(known, 2);
    expect(portal.mailbox.to(known).length).toBeLessThanOrEqual(6);
  });

  it('keeps counting after a restart, whatever address the caller claims to have', async () => {
    const address = someone('stranger');
    for (let attempt = 0; attempt < 5; attempt += 1) await ask(address);
    await portal.restart();
    const answer = await portal.client('POST', '/auth/login-mail', {
      body: { email: address.toUpperCase() },
      headers: { 'x-forwarded-for': '203.0.113.7', 'x-real-ip': '203.0.113.7' },
    });
    expect(answer.status).toBe(429);
  });
});
