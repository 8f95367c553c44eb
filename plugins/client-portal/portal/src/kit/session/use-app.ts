import type { ClientApp } from '#protocol';
import { isOwn } from './may';
import { useClient } from './session';
import { itemPath } from './target';

/** The app as the session has it; undefined where it is off for this client (I1). */
export const useApp = (id: string): ClientApp | undefined =>
  useClient().apps.find((app) => app.id === id);

export const pathOf = (app: ClientApp) => itemPath(app.id);

/** What was shared comes before the client's own details. */
export const ownLast = (apps: readonly ClientApp[]) => [
  ...apps.filter((app) => !isOwn(app)),
  ...apps.filter(isOwn),
];
