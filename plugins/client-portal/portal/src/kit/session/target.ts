import type { Target } from '#protocol';
import { roomOf } from '../registry';

/** Whether the app has a page for each of its items. */
const hasItems = (app: string) => {
  const room = roomOf(app);
  return !room || Object.keys(room.pages ?? {}).some((path) => path.startsWith(`/${app}/:`));
};

const appPath = (app: string) => (roomOf(app) ? `/${app}` : `/apps/${app}`);

/** The page of an app, or of one of its items. */
export const itemPath = (app: string, item?: string) =>
  item === undefined || !hasItems(app) ? appPath(app) : `${appPath(app)}/${item}`;

/** The page that shows a target. */
export const targetPath = (target: Target | null | undefined): string =>
  target ? itemPath(target.app, target.item) : '/';

/** The other way round, for a client who came to a page without a session. */
export function pathTarget(path: string): Target | undefined {
  const [room, ...rest] = path.split('/').slice(1);
  const [app, item] = room && roomOf(room) ? [room, ...rest] : room === 'apps' ? rest : [];
  if (!app || !/^[a-z][a-z0-9-]{0,39}$/.test(app)) return undefined;
  return item && hasItems(app) && /^[\w-]{1,64}$/.test(item) ? { app, item } : { app };
}
