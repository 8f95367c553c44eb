import type { Target } from '@client-portal/protocol';

/** The page that shows a target. The profile is an app to the server and a page of its own here. */
export function targetPath(target: Target | null | undefined): string {
  if (!target) return '/';
  if (target.app === 'profile') return '/profile';
  return itemPath(target.app, target.item);
}

export const itemPath = (app: string, item?: string) =>
  item === undefined ? `/apps/${app}` : `/apps/${app}/${item}`;

/** The other way round, for a client who came to a page without a session. */
export function pathTarget(path: string): Target | undefined {
  if (/^\/profile\/?$/.test(path)) return { app: 'profile' };
  const [, app, item] = /^\/apps\/([a-z][a-z0-9-]{0,39})(?:\/([\w-]{1,64}))?\/?$/.exec(path) ?? [];
  if (!app) return undefined;
  return item === undefined ? { app } : { app, item };
}
