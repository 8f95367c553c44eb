import { Browser } from './issuer';
import { someone, type Portal } from './portal';

/** Logins by an identity provider. */
export const oidcOf = (of: () => Portal) => {
  const api = (path: string) => `${of().url}/api/client-portal${path}`;
  const start = (provider = 'good', query = '') => api(`/auth/oidc/${provider}/start${query}`);
  return {
    api,
    start,
    providers: (all: object[]) =>
      of().admin('PUT', '/settings/identity-providers', { providers: all }),
    /** Through the provider and back, as a browser goes. */
    async through(provider = 'good', query = '', browser = new Browser()) {
      const { url } = await browser.follow(start(provider, query), /\/portal(\/|$|\?)/);
      return { url, browser, cookie: browser.cookies(of().url) };
    },
    async enabled(address = someone()) {
      const { id } = await of().invite(address);
      return { id, address };
    },
  };
};

export const problemOf = (url: string) => new URL(url).searchParams.get('problem');
