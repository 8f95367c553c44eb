import { createSign, generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
const others = generateKeyPairSync('rsa', { modulusLength: 2048 });
const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

interface Lie {
  /** replaces claims of an otherwise right ID token; undefined takes one away */
  claims?: Record<string, unknown>;
  header?: Record<string, unknown>;
  /** signed by a key that the issuer does not publish */
  wrongKey?: boolean;
  unsigned?: boolean;
  /** what it says at userinfo, where it is asked there */
  userinfo?: Record<string, unknown>;
  tokenStatus?: number;
  discoveryStatus?: number;
}

/** An issuer that says whatever a test wants it to say. */
export const startHostileIssuer = async () => {
  let lie: Lie = {};
  let nonce = '';
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', issuer);
    const json = (body: object, status = 200) => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    };
    if (url.pathname === '/.well-known/openid-configuration') {
      return json(
        {
          issuer,
          authorization_endpoint: `${issuer}/authorize`,
          token_endpoint: `${issuer}/token`,
          userinfo_endpoint: `${issuer}/userinfo`,
          jwks_uri: `${issuer}/jwks`,
          response_types_supported: ['code'],
          subject_types_supported: ['public'],
          id_token_signing_alg_values_supported: ['RS256'],
        },
        lie.discoveryStatus ?? 200
      );
    }
    if (url.pathname === '/jwks') {
      const key = keys.publicKey.export({ format: 'jwk' });
      return json({ keys: [{ ...key, kid: 'one', alg: 'RS256', use: 'sig' }] });
    }
    if (url.pathname === '/authorize') {
      nonce = url.searchParams.get('nonce') ?? '';
      const back = new URL(url.searchParams.get('redirect_uri') ?? '');
      back.searchParams.set('code', 'a-code');
      back.searchParams.set('state', url.searchParams.get('state') ?? '');
      response.writeHead(302, { location: back.href });
      return response.end();
    }
    if (url.pathname === '/token') {
      if (lie.tokenStatus) return json({ error: 'server_error' }, lie.tokenStatus);
      const now = Math.floor(Date.now() / 1000);
      const header = { alg: 'RS256', kid: 'one', typ: 'JWT', ...lie.header };
      const claims = {
        iss: issuer,
        aud: 'portal',
        sub: 'subject-1',
        iat: now,
        exp: now + 60,
        nonce,
        ...lie.claims,
      };
      const signing = `${encode(header)}.${encode(claims)}`;
      const key = lie.wrongKey ? others.privateKey : keys.privateKey;
      const signature = lie.unsigned
        ? ''
        : createSign('RSA-SHA256').update(signing).sign(key).toString('base64url');
      return json({
        access_token: 'an-access-token',
        token_type: 'Bearer',
        expires_in: 60,
        id_token: `${signing}.${signature}`,
      });
    }
    if (url.pathname === '/userinfo' && lie.userinfo) return json(lie.userinfo);
    return json({}, 404);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    issuer,
    say(next: Lie) {
      lie = next;
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
