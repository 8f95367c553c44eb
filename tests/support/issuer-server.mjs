// A real OpenID Connect issuer, as a process of its own: oidc-provider with accounts that a test names. Prints its
// address. Usage: node issuer-server.mjs <redirect URI> ...
import Provider from 'oidc-provider';
import { createServer } from 'node:http';

const accounts = new Map();
const redirectUris = process.argv.slice(2);
const server = createServer();
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const issuer = `http://127.0.0.1:${server.address().port}`;

const provider = new Provider(issuer, {
  clients: [
    {
      client_id: 'portal',
      client_secret: 'a-secret-of-the-client',
      redirect_uris: redirectUris,
      response_types: ['code'],
      grant_types: ['authorization_code'],
    },
  ],
  claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
  features: { devInteractions: { enabled: false } },
  pkce: { required: () => true },
  findAccount: (_, id) => ({
    accountId: id,
    claims: () => ({ sub: id, ...accounts.get(id) }),
  }),
  interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
});
const handle = provider.callback();

/** The account that logs in next: there is no person here to press buttons. */
let next = null;
server.on('request', async (request, response) => {
  try {
    if (!request.url.startsWith('/interaction/')) return handle(request, response);
    const details = await provider.interactionDetails(request, response);
    if (next === null) {
      const refusal = { error: 'access_denied', error_description: 'The person said no' };
      return await provider.interactionFinished(request, response, refusal);
    }
    if (details.prompt.name === 'login') {
      return await provider.interactionFinished(request, response, { login: { accountId: next } });
    }
    const grant = new provider.Grant({ accountId: next, clientId: 'portal' });
    grant.addOIDCScope('openid email profile');
    const consent = { grantId: await grant.save() };
    return await provider.interactionFinished(request, response, { consent });
  } catch (error) {
    response.writeHead(500).end(String(error));
  }
});
process.on('message', ({ account, claims }) => {
  next = account;
  if (account !== null) accounts.set(account, claims);
  process.send({ done: true });
});
process.send({ issuer });
