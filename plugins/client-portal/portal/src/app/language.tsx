import { useSyncExternalStore, type ReactNode } from 'react';
import { IntlProvider } from 'react-intl';
import { onLocaleChosen, pickLocale, storedLocale } from '../kit/language/locale';
import { useMessages } from '../kit/language/messages';
import { ownDecidesLanguage } from '../kit/session/may';
import { usePortal } from '../kit/session/portal';
import { useSession } from '../kit/session/session';
import { Splash } from '../ui/splash';
import { LastResort } from './last-resort';

/** en-GB for a British browser: dates and times as at home, the words are the same. */
const regional = (locale: string) =>
  navigator.languages.find((tag) => tag.split('-')[0] === locale) ?? locale;

/** Speaks the contact's language, else the one chosen here, else the browser's. */
export function Language({ children }: { children: ReactNode }) {
  const portal = usePortal();
  const session = useSession();
  const stored = useSyncExternalStore(onLocaleChosen, storedLocale);
  const client = session.data?.session;
  const own = [client?.contact.locale, stored];
  if (client && !ownDecidesLanguage(client)) own.reverse();
  const wishes = [...own, ...navigator.languages];
  const loaded = useMessages(pickLocale(wishes, portal.data?.locales));
  const locale = loaded.data?.locale;

  // now: an effect would come after the pages below have asked for their words
  if (locale) document.documentElement.lang = locale;

  if (loaded.isError && !loaded.data) return <LastResort />;
  if (portal.isPending || session.isPending || !loaded.data) return <Splash />;
  return (
    <IntlProvider locale={regional(loaded.data.locale)} messages={loaded.data.messages}>
      {children}
    </IntlProvider>
  );
}
