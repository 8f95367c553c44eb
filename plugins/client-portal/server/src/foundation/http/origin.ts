import type { Context } from 'koa';
import { fail } from './errors';

const loopbackHosts = new Set(['localhost', '127.0.0.1', '[::1]']);

const portOf = (url: URL) => url.port || (url.protocol === 'https:' ? '443' : '80');

/**
 * True when `origin` is where the portal itself is served. A developer's machine has several names for
 * itself; they count as one as long as the public URL is one of them.
 */
export const isOwnOrigin = (origin: string, publicUrl: string) => {
  if (!URL.canParse(origin)) return false;
  const given = new URL(origin);
  const own = new URL(publicUrl);
  if (given.origin === own.origin) return true;
  return (
    loopbackHosts.has(given.hostname) &&
    loopbackHosts.has(own.hostname) &&
    given.protocol === own.protocol &&
    portOf(given) === portOf(own)
  );
};

interface OriginPolicy {
  /** where the portal itself answers: the public URL, the slug's host, the verified domain */
  own: readonly string[];
  /** front ends of the agency's own; they use bearer tokens, never the cookie */
  allowedOrigins: readonly string[];
}

/**
 * Refuses what another site's page sent (CSRF, login CSRF). Browsers put `Origin` on every cross-origin
 * request that can change something, and `Sec-Fetch-Site` on all; other programs send neither.
 * @param bearer the caller asks for or brings a token instead of the cookie
 */
export const refuseCrossSite = (ctx: Context, policy: OriginPolicy, bearer: boolean) => {
  const origin = ctx.get('origin');
  if (bearer && policy.allowedOrigins.includes(origin)) return;
  if (origin && !policy.own.some((own) => isOwnOrigin(origin, own)))
    throw fail('cross_site_request');
  const site = ctx.get('sec-fetch-site');
  if (site === 'cross-site' || site === 'same-site') throw fail('cross_site_request');
};
