import type { Target } from '#protocol';

/** The page that shows a target. Some apps of the server have a room of their own here. */
export function targetPath(target: Target | null | undefined): string {
  if (!target) return '/';
  if (target.app === 'profile') return '/profile';
  return itemPath(target.app, target.item);
}

/** Apps that have pages of their own. */
const rooms = ['documents', 'contracts'];

const appPath = (app: string) => (rooms.includes(app) ? `/${app}` : `/apps/${app}`);

export const itemPath = (app: string, item?: string) =>
  item === undefined ? appPath(app) : `${appPath(app)}/${item}`;

/** The other way round, for a client who came to a page without a session. */
export function pathTarget(path: string): Target | undefined {
  const [room, ...rest] = path.split('/').slice(1);
  if (room === 'profile') return { app: 'profile' };
  const [app, item] = room && rooms.includes(room) ? [room, ...rest] : room === 'apps' ? rest : [];
  if (!app || !/^[a-z][a-z0-9-]{0,39}$/.test(app)) return undefined;
  return item && /^[\w-]{1,64}$/.test(item) ? { app, item } : { app };
}
