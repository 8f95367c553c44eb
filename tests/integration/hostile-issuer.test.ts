import { clientsOf } from '../support/client';
import { startHostileIssuer } from '../support/hostile-issuer';
import { startIssuer, type Issuer } from '../support/issuer';
import { oidcOf, problemOf } from '../support/oidc';
import { someone, startPortal, type Portal } from '../support/portal';

let portal: Portal;
let good: Issuer;
let hostile: Awaited<ReturnType<typeof startHostileIssuer>>;
beforeAll(async () => {
  portal = await startPortal();
  good = await startIssuer(`${portal.url}/api/client-portal/auth/oidc/good/callback`);
  hostile = await startHostileIssuer();
  await providers(
    Object.entries({ good, hostile }).map(([id, { issuer }]) => ({
      id,
      label: id,
      issuer,
      clientId: 'portal',
      clientSecret: 'a-secret-of-the-client',
    }))
  );
});
afterAll(async () => {
  await portal.close();
  await good.close();
  await hostile.close();
});

const { session } = clientsOf(() => portal);
const { enabled, providers, through } = oidcOf(() => portal);

describe('a hostile issuer', () => {
  it.each([
    ['another issuer', { claims: { iss: 'https://accounts.google.com' } }],
    ['another audience', { claims: { aud: 'somebody-else' } }],
    ['a token that ran out', { claims: { exp: 1 } }],
    ['another nonce', { claims: { nonce: 'another' } }],
    ['no nonce', { claims: { nonce: undefined } }],
    ['no subject', { claims: { sub: undefined } }],
    ['an empty subject', { claims: { sub: '' } }],
    ['a key of its own', { wrongKey: true }],
    ['no signature', { header: { alg: 'none', kid: undefined }, unsigned: true }],
    ['a symmetric algorithm', { header: { alg: 'HS256' } }],
  ])('[G2] gets nobody in with %s', async (_, lie) => {
    const { address } = await enabled();
    hostile.say({
      ...lie,
      claims: { email: address, email_verified: true, ...(lie as { claims?: object }).claims },
    });
    const back = await through('hostile');
    expect(problemOf(back.url)).toBe('oidc_refused');
    expect(back.cookie).toBe('');
  });

  it('[G2] would get in with a right token: the lies are what was refused', async () => {
    const { address } = await enabled();
    hostile.say({ claims: { email: address, email_verified: true, sub: `right-${address}` } });
    expect((await session((await through('hostile')).cookie)).status).toBe(200);
  });

  it('[G2] is asked at userinfo where its token vouches for nothing', async () => {
    const [told, mixed] = [await enabled(), await enabled()];
    const at = async (claims: object, userinfo: object, sub: string) => {
      hostile.say({ claims: { ...claims, sub }, userinfo: { ...userinfo, sub } });
      return through('hostile');
    };
    const { address } = told;
    const back = await at({ email: address }, { email: address, email_verified: true }, 'info-1');
    expect((await session(back.cookie)).body.contact.email).toBe(address);
    // the word for one address is none for another one
    const other = { email: someone(), email_verified: true };
    for (const userinfo of [{ email_verified: true }, other, { email: mixed.address }]) {
      const answer = await at({ email: mixed.address }, userinfo, 'info-2');
      expect(problemOf(answer.url)).toBe('oidc_refused');
    }
  });

  it('[G2] gets nobody in by an address that only looks like another one (wp-saml-auth PR 495)', async () => {
    const tag = Date.now().toString(36);
    const owner = await enabled(`josé.${tag}@clients.example`);
    for (const [n, email] of [
      `jose.${tag}@clients.example`,
      `ｊosé.${tag}@clients.example`,
      `"evil@evil.example" <${owner.address}>`,
    ].entries()) {
      hostile.say({ claims: { email, email_verified: true, sub: `like-${tag}-${n}` } });
      expect(problemOf((await through('hostile')).url)).toBe('oidc_refused');
    }
    hostile.say({ claims: { email: owner.address, email_verified: true, sub: `own-${tag}` } });
    expect((await session((await through('hostile')).cookie)).status).toBe(200);
  });

  it('[G2] does not get the account of another issuer with the same subject', async () => {
    const { id, address } = await enabled();
    await good.account(`shared-${id}`, { email: address, email_verified: true });
    await through();
    hostile.say({ claims: { sub: `shared-${id}`, email: someone(), email_verified: true } });
    expect(problemOf((await through('hostile')).url)).toBe('oidc_refused');
  });
});
