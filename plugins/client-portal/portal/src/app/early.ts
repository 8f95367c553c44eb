import { contractRoutes } from '#protocol/contracts/routes';
import { sessionRoutes } from '#protocol/entry/session-routes';
import { portalRoutes } from '#protocol/portal';
import { startPdfWorker } from '../kit/files/preview/pdf-worker';
import { askAhead } from '../kit/server/api';
import { routerBasename } from '../kit/server/base-path';
import { pickLocale, storedLocale } from '../kit/language/locale';
import { contractMessageFiles, messageFiles } from '../kit/language/message-files';

// A script of its own (vite.config.mts): small, so that it runs while the others are on their way.

const { pathname } = window.location;
/** In the address of a contract's page: who opens one waits for the most. */
export const [, earlyContract] =
  /^\/contracts\/([\w-]{1,64})$/.exec(pathname.slice(routerBasename.length)) ?? [];
/** The most likely; the session may know better. */
export const earlyLocale = pickLocale([storedLocale(), ...navigator.languages]);

// What can't be had is asked for again by the page that wants it, and said there.
const ignore = (parts: Promise<unknown>[]) => void Promise.allSettled(parts);

if (earlyContract) startPdfWorker();
askAhead(portalRoutes.read);
askAhead(sessionRoutes.get);
if (earlyContract) {
  askAhead(contractRoutes.get, { id: earlyContract });
  askAhead(contractRoutes.askForFile, { id: earlyContract });
}
ignore([messageFiles[earlyLocale]()]);
if (earlyContract) {
  ignore([
    contractMessageFiles[earlyLocale](),
    import('../rooms/contracts/signing/signing'),
    import('./client-frame'),
    import('../rooms/contracts/contract-page'),
  ]);
}

// V8 takes a while to look through all its locales, once. react-intl asks before it draws; now is time for it.
setTimeout(() => {
  // written so that it is not dropped as a question without effects
  const formats: { supportedLocalesOf: (locale: string) => string[] }[] = [
    Intl.NumberFormat,
    Intl.DateTimeFormat,
  ];
  formats.forEach((format) => format.supportedLocalesOf(earlyLocale));
}, 0);
