import { clientsOf } from '../support/client';
import { startHostileIssuer } from '../support/hostile-issuer';
import { Browser, startIssuer, type Issuer } from '../support/issuer';
import { oidcOf, problemOf } from '../support/oidc';
import { eventually, someone, startPortal, type Portal } from '../support/portal';

let portal: Portal;
let good: Issuer;
let hostile: Awaited<ReturnType<typeof startHostileIssuer>>;
const secret = 'a-secret-of-the-client';
beforeAll(async () => {
  portal = await startPortal();
  good = await startIssuer(`${portal.url}/api/client-portal/auth/oidc/good/callback`);
  hostile = await startHostileIssuer();
  await providers([
    { id: 'good', label: 'Good', issuer: good.issuer, clientId: 'portal', clientSecret: secret },
    {
      id: 'hostile',
      label: 'Hostile',
      issuer: hostile.issuer,
      clientId: 'portal',
      clientSecret: 'x',
    },
  ]);
});
afterAll(async () => {
  await portal.close();
  await good.close();
  await hostile.close();
});

const { as, cookie, magicLink, redeem, session } = clientsOf(() => portal);
const { api, enabled, providers, start, through } = oidcOf(() => portal);

describe('an identity provider', () => {
  it('[G2] logs an invited client in, lands where it was going, and knows the account again by its subject', async () => {
    const { id, address } = await enabled();
    await good.account(`sub-${id}`, { email: address.toUpperCase(), email_verified: true });
    const first = await through('good', '?app=announcements');
    expect(first.url).toBe(`${portal.url}/portal/apps/announcements`);
    const seen = await session(first.cookie);
    expect(seen.body.contact.email).toBe(address);
    expect(await portal.contact(address)).toMatchObject({
      stage: 'joined',
      lastLoginMethod: 'oidc',
    });
    // the address at the provider does not matter any more, the subject does
    await good.account(`sub-${id}`, { email: someone('elsewhere'), email_verified: false });
    const again = await through();
    expect((await session(again.cookie)).body.contact.email).toBe(address);
    const trail = await portal.admin('GET', `/contacts/${id}/activity`);
    expect(trail.body.results.map(({ action }: { action: string }) => action)).toContain(
      'identity.connected'
    );
  });

  it.each([false, 'true', 'false', 1, null, undefined])(
    '[G2] is not believed an address with email_verified %p (threat 67)',
    async (email_verified) => {
      const { id, address } = await enabled();
      await good.account(`unverified-${id}`, { email: address, email_verified });
      const back = await through();
      expect(problemOf(back.url)).toBe('oidc_refused');
      expect(back.cookie).toBe('');
    }
  );

  it('[G10] says the same of an unknown account, a disabled client and another subject (threats 40, 69)', async () => {
    const bound = await enabled();
    await good.account(`bound-${bound.id}`, { email: bound.address, email_verified: true });
    await through();
    const disabled = await enabled();
    await portal.admin('POST', `/contacts/${disabled.id}/access`, { enabled: false });
    const seen = [];
    for (const [account, email] of [
      ['unknown', someone('unknown')],
      [`disabled-${disabled.id}`, disabled.address],
      [`other-${bound.id}`, bound.address],
    ] as const) {
      await good.account(account, { email, email_verified: true });
      const back = await through();
      seen.push([back.url, back.cookie]);
    }
    for (const one of seen)
      expect(one).toEqual([`${portal.url}/portal/login?problem=oidc_refused`, '']);
    await portal.admin('POST', `/contacts/${bound.id}/access`, { enabled: false });
    await good.account(`bound-${bound.id}`, { email: bound.address, email_verified: true });
    expect(problemOf((await through()).url)).toBe('oidc_refused');
  });

  it('[G2] counts each return once, in the browser it began in only (threat 71)', async () => {
    const { id, address } = await enabled();
    await good.account(`once-${id}`, { email: address, email_verified: true });
    const browser = new Browser();
    const { url } = await browser.follow(start(), /\/auth\/oidc\/good\/callback/);
    const stranger = await fetch(url, { redirect: 'manual' });
    expect(stranger.headers.get('location')).toContain('problem=oidc_refused');
    // and does not take it away from its owner
    const owner = await browser.get(url);
    expect(owner.headers.get('location')).toBe(`${portal.url}/portal/`);
    const second = new Browser();
    const back = await second.follow(start(), /\/auth\/oidc\/good\/callback/);
    const both = [await second.get(back.url), await second.get(back.url)];
    expect(both.map(({ headers }) => headers.get('location')?.includes('problem'))).toEqual([
      false,
      true,
    ]);
  });

  it('[G2] that refuses, is down or unknown gives a clean answer', async () => {
    await good.account(null);
    expect(problemOf((await through()).url)).toBe('oidc_cancelled');
    expect((await fetch(start('nowhere'), { redirect: 'manual' })).status).toBe(404);
    hostile.say({ discoveryStatus: 500 });
    expect(problemOf((await through('hostile')).url)).toBe('oidc_unavailable');
    hostile.say({});
    hostile.say({ tokenStatus: 500 });
    expect(problemOf((await through('hostile')).url)).toBe('oidc_unavailable');
    for (const query of [
      '',
      '?code=x',
      '?code=x&state=y',
      '?state[$ne]=1',
      '?error=access_denied',
    ]) {
      const answer = await fetch(api(`/auth/oidc/good/callback${query}`), { redirect: 'manual' });
      expect([answer.status, answer.headers.get('location')]).toEqual([
        302,
        `${portal.url}/portal/login?problem=oidc_refused`,
      ]);
    }
  });

  it.each([
    '?redirect_uri=https://evil.test',
    '?callback=https://evil.test',
    '?next=//evil.test',
    '?app=../x',
    '?app=a&app=b',
  ])('[G2] is not sent elsewhere by %s (threat 53)', async (query) => {
    expect((await fetch(start('good', query), { redirect: 'manual' })).status).toBe(400);
  });

  it('[G2] has one redirect URI whatever the request says, and PKCE, state and nonce', async () => {
    const answer = await fetch(start(), {
      redirect: 'manual',
      headers: { 'x-forwarded-host': 'evil.test', forwarded: 'host=evil.test' },
    });
    const query = new URL(answer.headers.get('location') ?? '').searchParams;
    expect(query.get('redirect_uri')).toBe(api('/auth/oidc/good/callback'));
    expect(query.get('code_challenge_method')).toBe('S256');
    for (const name of ['state', 'nonce', 'code_challenge']) {
      expect(query.get(name)?.length).toBeGreaterThanOrEqual(43);
    }
    const set = answer.headers.get('set-cookie') ?? '';
    expect(set).toMatch(/httponly/i);
    expect(set).toMatch(/samesite=lax/i);
  });
});

describe('connecting an account from inside', () => {
  const connect = async (own: string, browser = new Browser()) => {
    browser.setCookie(portal.url, own);
    const answer = await as(own, 'POST', '/identities/good/start', {});
    for (const line of answer.headers.getSetCookie())
      browser.setCookie(portal.url, line.split(';')[0] ?? '');
    if (answer.status !== 200) return answer.body.error.details.code as string;
    return (await browser.follow(answer.body.url, /\/portal\//)).url;
  };

  it('[G2] needs no address of the provider, logs in afterwards, and can be undone', async () => {
    const { id, cookie: own } = await portal.join(someone());
    await good.account(`inside-${id}`, { email: someone('private'), email_verified: false });
    expect(await connect(own)).toBe(`${portal.url}/portal/account`);
    const list = await as(own, 'GET', '/identities');
    expect(list.body.results).toMatchObject([{ provider: 'good', label: 'Good' }]);
    const back = await through();
    expect((await session(back.cookie)).body.contact.id).toBe(id);
    const foreign = await portal.join(someone());
    const mine = list.body.results[0].id;
    expect((await as(foreign.cookie, 'DELETE', `/identities/${mine}`)).status).toBe(404);
    expect((await as(own, 'DELETE', `/identities/${mine}`)).status).toBe(200);
    expect(problemOf((await through()).url)).toBe('oidc_refused');
  });

  it('[G2] takes no account that is another client’s, and none for a link that staff could read', async () => {
    const first = await portal.join(someone());
    await good.account(`taken-${first.id}`, {});
    expect(await connect(first.cookie)).toBe(`${portal.url}/portal/account`);
    const second = await portal.join(someone());
    expect(problemOf(String(await connect(second.cookie)))).toBe('oidc_refused');
    const staff = cookie(await redeem(await magicLink(second.id)));
    expect(await connect(staff)).toBe('proof_required');
  });

  it('[G2] fails when the session has ended meanwhile', async () => {
    const { id, cookie: own } = await portal.join(someone());
    await good.account(`ended-${id}`, {});
    const browser = new Browser();
    const answer = await as(own, 'POST', '/identities/good/start', {});
    for (const line of answer.headers.getSetCookie())
      browser.setCookie(portal.url, line.split(';')[0] ?? '');
    browser.setCookie(portal.url, own);
    await as(own, 'DELETE', '/session');
    expect(problemOf((await browser.follow(answer.body.url, /\/portal\//)).url)).toBe(
      'oidc_refused'
    );
  });
});

describe('the settings of providers', () => {
  it('[G8] keep the client secret to themselves, and switch a provider off', async () => {
    const shown = await portal.admin('GET', '/settings/identity-providers');
    expect(shown.text).not.toContain(secret);
    expect(shown.body.providers[0]).toMatchObject({ id: 'good', clientSecretSet: true });
    const dump = JSON.stringify(await portal.server.call('dump'));
    expect(dump).not.toContain(secret);
    expect((await portal.client('GET', '/portal')).body.identityProviders).toContainEqual({
      id: 'good',
      label: 'Good',
    });
    const all = shown.body.providers;
    await providers([{ ...all[0], enabled: false }, all[1]]);
    expect((await fetch(start(), { redirect: 'manual' })).status).toBe(404);
    await providers(all.map((one: object) => ({ ...one, enabled: true })));
    const { id, address } = await enabled();
    await good.account(`kept-${id}`, { email: address, email_verified: true });
    await eventually(async () => (await session((await through()).cookie)).status === 200);
    // a secret does not travel to another issuer
    const moved = await providers([{ ...all[0], issuer: hostile.issuer }, all[1]]);
    expect(moved.body.providers[0].clientSecretSet).toBe(false);
    await providers([{ ...all[0], clientSecret: secret }, all[1]]);
  });

  it('[G8] refuse two of one name and what is no issuer, at the field', async () => {
    const one = { id: 'x', label: 'X', issuer: good.issuer, clientId: 'portal' };
    for (const [bad, field] of [
      [[one, one], 'providers'],
      [[{ ...one, issuer: 'javascript:alert(1)' }], 'providers'],
      [[{ ...one, id: 'Bad Id' }], 'providers'],
    ] as const) {
      const answer = await providers([...bad]);
      expect(answer.status).toBe(400);
      expect(answer.body.error.details.fields[0].path[0]).toBe(field);
    }
  });
});
