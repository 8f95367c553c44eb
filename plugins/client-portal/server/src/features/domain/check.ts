import { Resolver } from 'node:dns/promises';
import http from 'node:http';
import https from 'node:https';
import { isIPv6 } from 'node:net';
import type { PortalConfig } from '../../config';
import { isPublicAddress, type CheckResult } from './rules';

const timeoutMilliseconds = 8000;
const maxAnswerBytes = 1024;

interface Answer {
  status: number;
  body: string;
}

/** One GET to an address that was looked at beforehand: no second look-up, no redirect, a small answer. */
const get = (url: URL, address: string) =>
  new Promise<Answer>((resolve, reject) => {
    const { request } = url.protocol === 'https:' ? https : http;
    const call = request(
      {
        method: 'GET',
        host: address,
        family: isIPv6(address) ? 6 : 4,
        port: url.port || (url.protocol === 'https:' ? 443 : 80),
        path: url.pathname,
        headers: {
          host: url.host,
          accept: 'text/plain',
          'user-agent': 'client-portal-domain-check',
        },
        servername: url.hostname,
        // The proof is what counts; a certificate may only be issued once the domain leads here.
        rejectUnauthorized: false,
        timeout: timeoutMilliseconds,
        signal: AbortSignal.timeout(timeoutMilliseconds),
        agent: false,
      },
      (response) => {
        let body = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => {
          body += chunk;
          if (body.length > maxAnswerBytes) response.destroy();
        });
        response.on('close', () => resolve({ status: response.statusCode ?? 0, body }));
        response.on('error', () => undefined);
      }
    );
    call.on('timeout', () => call.destroy(new Error('timeout')));
    call.on('error', reject);
    call.end();
  });

const addressesOf = async (host: string, servers: string[]) => {
  const resolver = new Resolver({ timeout: 3000, tries: 2 });
  if (servers.length > 0) resolver.setServers(servers);
  const found = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)]);
  return found.flatMap((one) => (one.status === 'fulfilled' ? one.value : []));
};

const fault = (
  reason: Extract<CheckResult, { ok: false }>['reason'],
  detail: string
): CheckResult => ({
  ok: false,
  reason,
  detail: detail.slice(0, 300),
});

/**
 * Whether a domain leads to this server: resolves it and fetches a proof that only this server knows, over plain
 * HTTP first, over HTTPS where that is all there is. Never from a private address, never along a redirect.
 */
export const checkDomain = async (
  host: string,
  path: string,
  proof: string,
  config: Pick<PortalConfig, 'domains'>
): Promise<CheckResult> => {
  const { dnsServers, allowPrivateAddresses, httpPort } = config.domains;
  const addresses = await addressesOf(host, dnsServers);
  const [address] = addresses;
  if (address === undefined) return fault('dns_missing', `${host} has no A or AAAA record`);
  const hidden = addresses.find((one) => !isPublicAddress(one));
  if (hidden !== undefined && !allowPrivateAddresses) {
    return fault('dns_private', `${host} leads to ${hidden}`);
  }
  let last: CheckResult = fault('http_unreachable', `Nobody answers at ${address}`);
  for (const origin of [`http://${host}:${httpPort}`, `https://${host}`]) {
    try {
      const { status, body } = await get(new URL(path, origin), address);
      if (status === 200 && body.trim() === proof) return { ok: true };
      last =
        status >= 300 && status < 400
          ? fault('http_redirected', `${origin} answers with ${status}`)
          : fault('proof_wrong', `${origin} answers with ${status}`);
      if (!last.ok && last.reason === 'proof_wrong') return last;
    } catch (error) {
      if (!last.ok && last.reason === 'http_unreachable') {
        last = fault('http_unreachable', error instanceof Error ? error.message : String(error));
      }
    }
  }
  return last;
};
