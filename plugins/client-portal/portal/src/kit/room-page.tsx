import { useQuery } from '@tanstack/react-query';
import { lazy, useMemo, type ReactNode } from 'react';
import { IntlProvider, useIntl } from 'react-intl';
import { matchPath } from 'react-router-dom';
import { PageSkeleton } from '../ui/skeleton';
import { pickLocale } from './language/locale';
import { knownRooms } from './registry';
import type { LoadPage, PortalRoom } from './room';
import { Problem } from './server/problem';
import { queryClient } from './server/query-client';
import { messagesKey } from './server/query-keys';

const wordsQuery = ({ name, words }: PortalRoom, tag: string) => {
  const locale = pickLocale([tag]);
  return {
    queryKey: [...messagesKey, name, locale],
    queryFn: async () => (words ? (await words[locale]()).default : {}),
    staleTime: Infinity,
    gcTime: Infinity,
  };
};

/** Adds the words of a room to those that every page has. */
export function RoomWords({ room, children }: { room: PortalRoom; children: ReactNode }) {
  const intl = useIntl();
  const { data, error, refetch } = useQuery({
    ...wordsQuery(room, intl.locale),
    // the old language until the new one is here
    placeholderData: (before) => before,
  });
  const messages = useMemo(() => ({ ...intl.messages, ...data }), [intl.messages, data]);
  if (!data && error) return <Problem error={error} onRetry={() => refetch()} />;
  if (!data) return <PageSkeleton />;
  return (
    <IntlProvider locale={intl.locale} messages={messages}>
      {children}
    </IntlProvider>
  );
}

/** A page and its words arrive at the same time. */
async function loadPage(room: PortalRoom, load: LoadPage) {
  const page = load();
  if (room.words) await queryClient.prefetchQuery(wordsQuery(room, document.documentElement.lang));
  return page;
}

/** A page of a room, to be drawn. */
export const roomPage = (room: PortalRoom, load: LoadPage) =>
  lazy(async () => {
    const { default: Page } = await loadPage(room, load);
    if (!room.words) return { default: Page };
    return {
      default: () => (
        <RoomWords room={room}>
          <Page />
        </RoomWords>
      ),
    };
  });

/** Loads the page at an address while the client is still at another one. */
export function preparePage(path: string) {
  for (const room of knownRooms()) {
    for (const [pattern, load] of Object.entries(room.pages ?? {})) {
      if (matchPath(pattern, path)) void loadPage(room, load).catch(() => undefined);
    }
  }
}
