import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { clientsOf } from './client';
import { sha256 } from './contracts';
import { filesOf, pdf, tusOf } from './files';
import { startPortal, type Portal } from './portal';

const hour = 60 * 60 * 1000;
export const large = (bytes: number) => Buffer.concat([pdf(), randomBytes(bytes)]);

/** A portal of its own, and what tests do with its files. */
export const openFiles = async (env: Record<string, string> = {}) => {
  const portal = await startPortal({ env });
  const of = () => portal;
  return { portal, clients: clientsOf(of), files: filesOf(of), tus: tusOf(of) };
};

/** What is listed can be fetched to the byte, and nothing else lies in the storage once it is swept. */
export const expectWhole = async (portal: Portal, sent: Map<string, string>) => {
  const listed: { id: string; name: string }[] = [];
  for (let page = 1, total = 1; listed.length < total; page += 1) {
    const { body } = await portal.admin('GET', `/received?pageSize=100&page=${page}`);
    listed.push(...body.results);
    total = body.results.length > 0 ? body.pagination.total : 0;
  }
  for (const { id, name } of listed) {
    const { url } = (await portal.admin('POST', `/documents/${id}/download`)).body;
    const bytes = Buffer.from(await (await fetch(url)).arrayBuffer());
    expect([name, sha256(bytes)]).toEqual([name, sent.get(name)]);
  }
  return listed.map(({ name }) => name);
};

/** Orphans are told by their age, which the storage's own clock gives. */
export const expectSweptTo = async (portal: Portal, count: number) => {
  const stored = () => portal.server.call<{ key: string }[]>('stored');
  for (const { key } of await stored()) {
    execFileSync('touch', ['-d', '2 hours ago', path.join(portal.database.files, key)]);
  }
  await portal.advance(2 * hour);
  await portal.server.call('sweep');
  expect(await stored()).toHaveLength(count);
};
