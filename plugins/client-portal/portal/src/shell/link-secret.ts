import { basePath } from './base-path';

/** Secrets of the links opened in this tab. Only here: never in history, storage or a log. */
const secrets = new Map<string, string>();

/**
 * Moves a link's secret from the address bar into memory. Runs before the router reads the
 * address, so that the secret is in no history entry and in no location object.
 */
export function takeSecretFromAddress() {
  const { pathname, search, hash } = window.location;
  const [, link] = /^l\/([A-Za-z0-9_-]{16,32})\/?$/.exec(pathname.slice(basePath.length)) ?? [];
  if (!link || hash.length < 2) return;
  const secret = hash.slice(1);
  if (/^[A-Za-z0-9_-]{43}$/.test(secret)) secrets.set(link, secret);
  window.history.replaceState(window.history.state, '', pathname + search);
}

export const secretOf = (link: string) => secrets.get(link);
