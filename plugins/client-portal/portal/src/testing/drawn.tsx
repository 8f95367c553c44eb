import './page';
import { QueryClient, QueryClientProvider, type QueryKey } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { IntlProvider } from 'react-intl';
import { StaticRouter } from 'react-router-dom/server';
import type { ClientApp, ClientSession, Portal } from '#protocol';
import words from '../kit/language/words/en.json';
import { portalKey, sessionKey } from '../kit/server/query-keys';
import type { SessionState } from '../kit/session/session';

const portal: Portal = {
  name: 'Acme',
  url: 'https://portal.example/portal',
  logoUrl: null,
  faviconUrl: null,
  colours: { primary: '#000000', accent: '#000000' },
  enabled: true,
  signInMethods: ['code'],
  identityProviders: [],
  locales: ['en'],
};

const session = (apps: ClientApp[]): ClientSession => ({
  contact: {
    id: 'ada',
    name: 'Ada',
    email: 'ada@client.example',
    company: null,
    phone: null,
    locale: null,
    pictureUrl: null,
  },
  apps,
  password: 'off',
  askForPassword: null,
  viewAs: null,
});

/** How a part of a page looks to a client who has these apps: its markup when it is first drawn. */
export function drawn(
  part: ReactNode,
  apps: ClientApp[] = [],
  at = '/',
  answers: [QueryKey, unknown][] = []
) {
  const client = new QueryClient({ defaultOptions: { queries: { gcTime: Infinity } } });
  client.setQueryData<Portal>(portalKey, portal);
  client.setQueryData<SessionState>(sessionKey, { session: session(apps), expired: false });
  for (const [key, data] of answers) client.setQueryData(key, data);
  return renderToStaticMarkup(
    <QueryClientProvider client={client}>
      <StaticRouter location={at} future={{ v7_relativeSplatPath: true }}>
        <IntlProvider locale="en" messages={words}>
          {part}
        </IntlProvider>
      </StaticRouter>
    </QueryClientProvider>
  );
}

/** Only what can be read in it. */
export const readable = (markup: string) =>
  markup
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
