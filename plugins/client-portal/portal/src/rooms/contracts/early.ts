import { contractRoutes } from '#protocol/contracts/routes';
import type { EarlyPage } from '../../kit/early';
import { startPdfWorker } from '../../kit/files/preview/pdf-worker';
import { askAhead } from '../../kit/server/api';
import { words } from './words';

/** Who opens a contract waits for the most: its document, and what draws it. */
export const early: EarlyPage = {
  address: /^\/contracts\/([\w-]{1,64})$/,
  ask(id) {
    startPdfWorker();
    askAhead(contractRoutes.get, { id });
    askAhead(contractRoutes.askForFile, { id });
  },
  load: (locale) => [words[locale](), import('./signing/signing'), import('./contract-page')],
  take: async (id) => (await import('./contract-page')).readEarly(id),
};
