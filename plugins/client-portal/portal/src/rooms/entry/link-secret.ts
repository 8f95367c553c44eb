import { useEffect, useReducer } from 'react';
import { basePath } from '../../kit/server/base-path';

/** Secrets of the links opened in this tab. Only here: never in history, storage or a log. */
const secrets = new Map<string, string>();

/** The pages that links lead to. */
const pages = /^(?:l|reset|view-as)\/([A-Za-z0-9_-]{16,32})\/?$/;

/**
 * Moves a link's secret from the address bar into memory. Runs before the router reads the
 * address, so that the secret is in no history entry and in no location object.
 */
export function takeSecretFromAddress() {
  const { pathname, search, hash } = window.location;
  const [, link] = pages.exec(pathname.slice(basePath.length)) ?? [];
  if (!link || hash.length < 2) return;
  const secret = hash.slice(1);
  if (/^[A-Za-z0-9_-]{43}$/.test(secret)) secrets.set(link, secret);
  window.history.replaceState(window.history.state, '', pathname + search);
}

/** The secret of a link; looked up again when the whole link is pasted over its own incomplete page. */
export function useSecretOf(link: string) {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    // that changes the fragment alone and loads nothing
    const onHash = () => {
      takeSecretFromAddress();
      redraw();
    };
    window.addEventListener('hashchange', onHash);
    return () => window.removeEventListener('hashchange', onHash);
  }, []);
  return secrets.get(link);
}
