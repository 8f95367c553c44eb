import { clientsOf } from '../support/client';
import { call } from '../support/http';
import { someone, startPortal, type Portal } from '../support/portal';

let portal: Portal;
beforeAll(async () => {
  portal = await startPortal({ env: { PORTAL_LIMIT_FACTOR: '1' } });
});
afterAll(() => portal.close());

const { as, cookie, login, magicLink, mail, post, redeem, session, status, withPassword } =
  clientsOf(() => portal);
const password = 'kettle drum orbit';
const forgot = (email: string) => post('/auth/password/forgot', { email });
const resetLink = async (address: string) => (await mail(address, /new password/)).link;
const signIn = (value: object) => portal.admin('PUT', '/settings/sign-in', value);

describe('passwords', () => {
  it('[G1] are set by the client, log in, and are changed with the old one', async () => {
    const { address, cookie: first } = await withPassword(password);
    const entered = await login(address.toUpperCase(), password);
    expect(entered.status).toBe(200);
    expect((await session(cookie(entered))).body).toMatchObject({ password: 'set' });
    const wrong = await as(first, 'PUT', '/password', {
      current: 'no',
      password: 'violet lamp kite',
    });
    expect(wrong.body.error.details).toMatchObject({
      code: 'credentials_invalid',
      fields: [{ path: ['current'] }],
    });
    const missing = await as(first, 'PUT', '/password', { password: 'violet lamp kite' });
    expect(missing.status).toBe(400);
    const changed = await as(first, 'PUT', '/password', {
      current: password,
      password: 'violet lamp kite',
    });
    expect(changed.status).toBe(200);
    expect(await status(first)).toBe(200);
    expect(await status(cookie(entered))).toBe(401);
    expect((await login(address, password)).status).toBe(400);
    expect((await login(address, 'violet lamp kite')).status).toBe(200);
    await mail(address, /password .* has been changed/);
  });

  it.each([
    ['short', 'password_weak'],
    ['qwertyuiop', 'password_weak'],
    ['x'.repeat(73), 'password_weak'],
    ['', 'invalid_request'],
    [{ $ne: null }, 'invalid_request'],
    [null, 'invalid_request'],
    [['kettle drum orbit'], 'invalid_request'],
  ])('[G1] refuses %p at the field', async (bad, code) => {
    const { cookie: own } = await portal.join(someone());
    const answer = await as(own, 'PUT', '/password', { password: bad });
    expect(answer.status).toBe(400);
    expect(answer.body.error.details).toMatchObject({ code, fields: [{ path: ['password'] }] });
  });

  it('[G1] can not be set by who came with a link that staff could read', async () => {
    const { id } = await portal.join(someone());
    const staff = cookie(await redeem(await magicLink(id)));
    const answer = await as(staff, 'PUT', '/password', { password });
    expect(answer.status).toBe(403);
    expect(answer.body.error.details.code).toBe('proof_required');
  });

  it('[G10] give one answer, with the same work, for every reason (threat 37)', async () => {
    const { address: known, id } = await withPassword(password);
    const without = someone();
    await portal.join(without);
    const disabled = await withPassword(password);
    await portal.admin('POST', `/contacts/${disabled.id}/access`, { enabled: false });
    const seen = [];
    for (const [email, typed] of [
      [known, 'wrong wrong wrong'],
      [without, password],
      [disabled.address, password],
      [someone('unknown'), password],
    ] as const) {
      await portal.server.call('countStatements', { on: true });
      const answer = await login(email, typed);
      const statements = await portal.server.call<string[]>('countStatements', { on: false });
      const own = statements.filter((sql) => /contacts|up_users|audit|limits/.test(sql));
      seen.push({
        status: answer.status,
        error: answer.body.error,
        headers: [...answer.headers.keys()].filter((name) => name !== 'date').sort(),
        statements: own.map((sql) => sql.replace(/\s+/g, ' ').slice(0, 60)),
      });
    }
    expect(seen[0]).toMatchObject({ status: 400 });
    for (const answer of seen) expect(answer).toEqual(seen[0]);
    expect(id).toBeDefined();
  });

  it('[G1] are guessed ten times, whoever guesses from wherever (threat 62)', async () => {
    const { address } = await withPassword(password);
    const burst = await Promise.all(
      Array.from({ length: 40 }, (_, n) =>
        login(address, n === 39 ? password : 'wrong wrong wrong')
      )
    );
    expect(burst.filter((answer) => answer.status === 400).length).toBeLessThanOrEqual(10);
    const late = await login(address, password);
    expect(late.status).toBe(429);
    expect(Number(late.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it('[G8] can be switched off', async () => {
    const { address, cookie: own } = await withPassword(password);
    await signIn({ methods: { password: false } });
    expect((await login(address, password)).body.error.details.code).toBe('method_disabled');
    expect((await forgot(address)).body.error.details.code).toBe('method_disabled');
    expect((await session(own)).body.password).toBe('off');
    expect((await as(own, 'PUT', '/password', { current: password, password })).status).toBe(403);
    expect((await portal.client('GET', '/portal')).body.signInMethods).toEqual(['code', 'link']);
    await signIn({});
  });
});

describe('a first login', () => {
  it('[G6] asks for a password when that is required, and answers nothing else before', async () => {
    await signIn({ firstLoginPassword: 'required' });
    const { cookie: own } = await portal.join(someone());
    expect((await session(own)).body.askForPassword).toBe('required');
    const home = await as(own, 'GET', '/home');
    expect([home.status, home.body.error.details.code]).toEqual([403, 'password_required']);
    expect((await as(own, 'PUT', '/password', { password })).status).toBe(200);
    expect((await as(own, 'GET', '/home')).status).toBe(200);
    await signIn({});
  });

  it('[G6] offers one, once, when that is optional, and never otherwise', async () => {
    await signIn({ firstLoginPassword: 'optional' });
    const address = someone();
    const { id, cookie: own } = await portal.join(address);
    expect((await session(own)).body.askForPassword).toBe('optional');
    expect((await as(own, 'GET', '/home')).status).toBe(200);
    await portal.advance(10 * 60_000);
    await portal.admin('POST', '/login-emails', { contacts: [id] });
    const { link } = await mail(address, /Your login/);
    expect((await session(cookie(await redeem(link)))).body.askForPassword).toBeNull();
    await signIn({ firstLoginPassword: 'never' });
    const other = await portal.join(someone());
    expect((await session(other.cookie)).body.askForPassword).toBeNull();
    await signIn({});
  });
});

describe('a forgotten password', () => {
  it('[G5] [G7] is set anew with a link, once; everything else of the account ends (threat 60)', async () => {
    const { address, cookie: old, id } = await withPassword(password);
    const standing = await magicLink(id);
    expect((await forgot(address)).status).toBe(202);
    const link = await resetLink(address);
    expect(link?.url).toContain('/portal/reset/');
    const page = await fetch(`${portal.url}/portal/reset/${link?.link}`);
    expect(page.status).toBe(200);
    const body = { link: link?.link, secret: link?.secret };
    expect((await post('/auth/password/open', body)).body.state).toBe('ready');
    // it opens nothing else (threat 27)
    expect((await redeem(link)).status).toBe(400);
    expect((await post('/auth/link/open', body)).body.state).toBe('unknown');
    const weak = await post('/auth/password/reset', { ...body, password: 'short' });
    expect(weak.body.error.details.code).toBe('password_weak');
    const asked = await post('/auth/login-mail', { email: address });
    const code = await mail(address, /Your code/);
    const reset = await post('/auth/password/reset', { ...body, password: 'violet lamp kite' });
    expect(reset.status).toBe(200);
    expect(await status(cookie(reset))).toBe(200);
    expect(await status(old)).toBe(401);
    expect((await redeem(standing)).status).toBe(400);
    const verify = await post('/auth/code/verify', {
      challenge: asked.body.challenge,
      code: code.code,
    });
    expect(verify.status).toBe(400);
    expect(
      (await post('/auth/password/reset', { ...body, password: 'third lamp kite' })).status
    ).toBe(400);
    expect((await login(address, 'violet lamp kite')).status).toBe(200);
    await mail(address, /has been changed/);
  });

  it('[G5] lets one of many at the same moment through', async () => {
    const { address } = await withPassword(password);
    await forgot(address);
    const link = await resetLink(address);
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, n) =>
        post('/auth/password/reset', {
          link: link?.link,
          secret: link?.secret,
          password: `violet lamp kite ${n}`,
        })
      )
    );
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1);
  });

  it('[G5] gets no mail while the client is switched off, or unknown (threat 63)', async () => {
    const { address, id } = await withPassword(password);
    await portal.admin('POST', `/contacts/${id}/access`, { enabled: false });
    const answers = [await forgot(address), await forgot(someone('unknown'))];
    for (const answer of answers) expect([answer.status, answer.text]).toEqual([202, '{}']);
    // jobs of a kind are worked through in order: when this mail is there, the other one was decided
    const other = await withPassword(password);
    await forgot(other.address);
    await resetLink(other.address);
    await portal.admin('POST', `/contacts/${id}/access`, { enabled: true });
    expect(
      portal.mailbox.to(address).some(({ mail: { subject } }) => /new password/.test(subject ?? ''))
    ).toBe(false);
  });

  it('[D5] a link that waits dies with the access', async () => {
    const { address, id } = await withPassword(password);
    await forgot(address);
    const link = await resetLink(address);
    await portal.admin('POST', `/contacts/${id}/access`, { enabled: false });
    await portal.admin('POST', `/contacts/${id}/access`, { enabled: true });
    const body = { link: link?.link, secret: link?.secret, password: 'violet lamp kite' };
    expect((await post('/auth/password/reset', body)).body.error.details.code).toBe('link_invalid');
    expect((await login(address, password)).status).toBe(200);
  });

  it.each([{}, { $ne: null }, null, '', true, 0, ['x'], undefined])(
    '[G5] takes %p for no secret (threat 58)',
    async (secret) => {
      const answer = await post('/auth/password/reset', {
        link: 'AAAAAAAAAAAAAAAAAAAAAA',
        secret,
        password: 'violet lamp kite',
      });
      expect(answer.status).toBe(400);
    }
  );

  it('[D10] is mailed by an admin too', async () => {
    const address = someone();
    const { id } = await portal.join(address);
    const sent = await portal.admin('POST', `/contacts/${id}/password-reset`);
    expect([sent.status, typeof sent.body.message]).toEqual([202, 'string']);
    const { text, link } = await mail(address, /new password/);
    expect(text).toContain('Robin Hale');
    const body = { link: link?.link, secret: link?.secret, password };
    expect((await post('/auth/password/reset', body)).status).toBe(200);
    expect((await portal.contact(address)).passwordSet).toBe(true);
  });
});

describe('an account that somebody planted at Strapi', () => {
  it('[G10] gains nothing, and loses what it had when the mailbox owner comes (threats 64, 68)', async () => {
    const victim = someone('victim');
    const planted = { email: victim, username: victim, password: 'planted-password-1' };
    const made = await call(portal.url, 'POST', '/api/auth/local/register', { body: planted });
    expect(made.status).toBe(200);
    const local = () =>
      call(portal.url, 'POST', '/api/auth/local', {
        body: { identifier: victim, password: planted.password },
      });
    expect((await local()).status).toBe(200);
    const { cookie: own } = await portal.join(victim);
    expect((await local()).status).toBe(400);
    expect((await login(victim, planted.password)).status).toBe(400);
    const refreshed = await call(portal.url, 'POST', '/api/auth/refresh', {
      body: { refreshToken: made.body.refreshToken },
    });
    expect(refreshed.status).toBeGreaterThanOrEqual(400);
    const bearer = { authorization: `Bearer ${made.body.jwt}` };
    expect((await portal.client('GET', '/session', { headers: bearer })).status).toBe(401);
    // Strapi's own password mails do not find the client
    expect((await as(own, 'PUT', '/password', { password })).status).toBe(200);
    await call(portal.url, 'POST', '/api/auth/forgot-password', { body: { email: victim } });
    expect((await login(victim, password)).status).toBe(200);
  });
});
