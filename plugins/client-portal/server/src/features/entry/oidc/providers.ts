import type * as OpenId from 'openid-client';
import { defineService } from '../../../foundation/foundation';
import { sha256 } from '../../../foundation/secrets';

/** A provider's configuration is fetched again after this long: keys and endpoints move. */
const freshMilliseconds = 10 * 60 * 1000;
const timeoutSeconds = 10;

export interface Provider {
  id: string;
  label: string;
  issuer: string;
  clientId: string;
  clientSecret: string | null;
}

const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/** The library is an ES module; Strapi's plugins are CommonJS. */
let library: Promise<typeof OpenId> | undefined;
export const openId = () => (library ??= import('openid-client'));

/** The providers of the settings, and what each tells of itself. */
export const providersOf = defineService(({ settings, secrets, urls }) => {
  const known = new Map<string, { at: number; found: Promise<OpenId.Configuration> }>();

  const discover = async (provider: Provider): Promise<OpenId.Configuration> => {
    const oidc = await openId();
    const issuer = new URL(provider.issuer);
    const { clientSecret } = provider;
    const authenticate: OpenId.ClientAuth = (server, client, body, headers) => {
      const ways = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
      const way = () => {
        if (clientSecret === null) return oidc.None();
        return ways.includes('client_secret_post')
          ? oidc.ClientSecretPost(clientSecret)
          : oidc.ClientSecretBasic(clientSecret);
      };
      way()(server, client, body, headers);
    };
    // Plain HTTP only where the portal itself is a developer's: both ends on this machine.
    const insecure =
      issuer.protocol === 'http:' &&
      loopback.has(issuer.hostname) &&
      urls.publicUrl.startsWith('http:');
    return oidc.discovery(issuer, provider.clientId, undefined, authenticate, {
      timeout: timeoutSeconds,
      // By itself the library trusts the connection and leaves the ID token's signature alone (OpenID Connect Core
      // 3.1.3.7 allows that); what is signed by somebody else is refused here all the same.
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- marked so only to stand out; on this machine alone
      execute: [oidc.enableNonRepudiationChecks, ...(insecure ? [oidc.allowInsecureRequests] : [])],
    });
  };

  return {
    async all(): Promise<Provider[]> {
      const current = await settings.read();
      const { sealed } = current['provider-secrets'];
      return current['identity-providers'].providers
        .filter(({ enabled }) => enabled)
        .map(({ id, label, issuer, clientId }) => {
          const secret = Object.hasOwn(sealed, id) ? sealed[id] : undefined;
          return {
            id,
            label,
            issuer,
            clientId,
            clientSecret: secret === undefined ? null : secrets.open('provider-secret', secret),
          };
        });
    },

    async get(id: string): Promise<Provider | undefined> {
      return (await this.all()).find((provider) => provider.id === id);
    },

    /** Throws when the provider can't be reached or is not what it should be. */
    configuration(provider: Provider): Promise<OpenId.Configuration> {
      const key = sha256(JSON.stringify(provider));
      const cached = known.get(key);
      if (cached && Date.now() - cached.at < freshMilliseconds) return cached.found;
      const found = discover(provider);
      known.set(key, { at: Date.now(), found });
      found.catch(() => known.delete(key));
      return found;
    },
  };
});
