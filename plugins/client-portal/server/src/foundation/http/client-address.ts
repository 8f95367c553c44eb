import type { Context } from 'koa';
import ipaddr from 'ipaddr.js';

/**
 * The caller's address. Proxies append to X-Forwarded-For, so with n trusted hops the n-th entry from the
 * right is the last one that was not written by the caller; without trusted hops the header is ignored.
 */
export const clientAddress = (ctx: Pick<Context, 'req' | 'get'>, trustedHops: number): string => {
  const socket = ctx.req.socket.remoteAddress ?? '0.0.0.0';
  if (trustedHops < 1) return normalise(socket);
  const hops = ctx
    .get('x-forwarded-for')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
  const claimed = hops[Math.max(hops.length - trustedHops, 0)];
  return normalise(claimed !== undefined && ipaddr.isValid(claimed) ? claimed : socket);
};

const normalise = (address: string) =>
  ipaddr.isValid(address) ? ipaddr.process(address).toString() : '0.0.0.0';

/** What is counted together: one IPv4 address, or one IPv6 /64, the least that a subscriber gets (RFC 6177). */
export const addressBucket = (address: string): string => {
  const parsed = ipaddr.parse(address);
  if (parsed.kind() === 'ipv4') return address;
  const network = parsed.toByteArray().slice(0, 8);
  return `${network.map((byte) => byte.toString(16).padStart(2, '0')).join('')}/64`;
};
