import type { Language } from '#protocol/languages';

/**
 * For the page of a room on which a client waits for the most: what is fetched while the portal's own script is on its
 * way. A room says it in its `early.ts`, by the name `early`. That file is part of a script that is to run before all
 * others, so it imports next to nothing.
 */
export interface EarlyPage {
  /** under the portal's own address; its first group is what the others are given */
  address: RegExp;
  /** asks the server ahead */
  ask: (item: string) => void;
  /** loads words and code */
  load: (locale: Language) => Promise<unknown>[];
  /** once the portal's own script runs: puts what has been asked for where the page looks for it */
  take: (item: string) => Promise<unknown>;
}
