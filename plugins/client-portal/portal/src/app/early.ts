import { sessionRoutes } from '#protocol/entry/session-routes';
import { portalRoutes } from '#protocol/portal';
import type { EarlyPage } from '../kit/early';
import { pickLocale, storedLocale } from '../kit/language/locale';
import { messageFiles } from '../kit/language/message-files';
import { askAhead } from '../kit/server/api';
import { routerBasename } from '../kit/server/base-path';

// A script of its own (vite.config.mts): small, so that it runs while the others are on their way.

const rooms = import.meta.glob<EarlyPage>('../rooms/*/early.ts', { eager: true, import: 'early' });

const path = window.location.pathname.slice(routerBasename.length);
/** The page that is waited for, and the item that its address names. */
const expected = Object.values(rooms).flatMap((page) => {
  const [, item] = page.address.exec(path) ?? [];
  return item ? [{ page, item }] : [];
});
/** The most likely; the session may know better. */
export const earlyLocale = pickLocale([storedLocale(), ...navigator.languages]);

// What can't be had is asked for again by the page that wants it, and said there.
const ignore = (parts: Promise<unknown>[]) => void Promise.allSettled(parts);

askAhead(portalRoutes.read);
askAhead(sessionRoutes.get);
expected.forEach(({ page, item }) => page.ask(item));
ignore([messageFiles[earlyLocale]()]);
expected.forEach(({ page }) => ignore([...page.load(earlyLocale), import('./client-frame')]));

/** What was asked for goes where its page looks for it. */
export const takeExpected = () => ignore(expected.map(({ page, item }) => page.take(item)));

// V8 takes a while to look through all its locales, once. react-intl asks before it draws; now is time for it.
setTimeout(() => {
  // written so that it is not dropped as a question without effects
  const formats: { supportedLocalesOf: (locale: string) => string[] }[] = [
    Intl.NumberFormat,
    Intl.DateTimeFormat,
  ];
  formats.forEach((format) => format.supportedLocalesOf(earlyLocale));
}, 0);
