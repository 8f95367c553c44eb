import { call, cookieOf, type Answer, type CallOptions } from './http';
import { movedClocks } from './clock';
import type { TestDatabase } from './databases';
import {
  layGround,
  removeGround,
  type GroundOptions,
  type keptGround as KeptGround,
} from './ground';
import type { Mailbox } from './mailbox';
import { startProcess, type ServerProcess } from './process';

const adminLogin = { email: 'admin@example.org', password: 'Correct-horse-1' };

export interface Portal {
  readonly server: ServerProcess;
  readonly url: string;
  readonly mailbox: Mailbox;
  readonly database: TestDatabase;
  /** As a super admin, below `/client-portal`. */
  admin(method: string, path: string, body?: unknown): Promise<Answer>;
  /** The same with a body that is not JSON. */
  adminSend(method: string, path: string, raw: BodyInit): Promise<Answer>;
  /** As anybody, below `/api/client-portal`. */
  client(method: string, path: string, options?: CallOptions): Promise<Answer>;
  adminToken(): Promise<string>;
  invite(address: string): Promise<{ id: string; link: { link: string; secret: string } }>;
  /** Invited, redeemed: a session cookie. */
  join(address: string): Promise<{ id: string; cookie: string }>;
  contact(address: string): Promise<{ id: string } & Record<string, unknown>>;
  batch(id: string): Promise<Answer>;
  /** Moves the clock, until the end of the test. */
  advance(milliseconds: number): Promise<void>;
  restart(): Promise<void>;
  close(): Promise<void>;
}

let serial = 0;

/** An address nobody else in this run has. */
export const someone = (name = 'client') =>
  `${name}-${process.pid}-${Date.now().toString(36)}-${(serial += 1)}@clients.example`;

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Waits for something to become true; never a fixed sleep. It looks once more after the time is up. */
export const eventually = async <T>(
  look: () => Promise<T | undefined | false | null>,
  seconds = 30
) => {
  const deadline = Date.now() + seconds * 1000;
  for (;;) {
    const isLast = Date.now() > deadline;
    const seen = await look();
    if (seen) return seen;
    if (isLast) throw new Error('It did not happen in time');
    await pause(30);
  }
};

/** Put there by environment.ts. */
declare global {
  var keptGround: typeof KeptGround;
}

/** Without options the server that is kept for the files of this worker: empty, but not new. */
export const startPortal = async (options?: GroundOptions): Promise<Portal> => {
  const ground = await (options ? layGround(options) : globalThis.keptGround.take());
  const { mailbox, database, env } = ground;
  let { server } = ground;
  let token: Promise<string> | undefined;

  const login = async () => {
    const answer = await call(server.url, 'POST', '/admin/login', { body: adminLogin });
    return String(answer.body.data.token);
  };

  const portal: Portal = {
    get server() {
      return server;
    },
    get url() {
      return server.url;
    },
    mailbox,
    database,
    adminToken: () => (token ??= login()),
    async admin(method, path, body) {
      const headers = { authorization: `Bearer ${await portal.adminToken()}` };
      return call(server.url, method, `/client-portal${path}`, {
        headers,
        ...(body === undefined ? {} : { body }),
      });
    },
    async adminSend(method, path, raw) {
      const headers = { authorization: `Bearer ${await portal.adminToken()}` };
      return call(server.url, method, `/client-portal${path}`, { headers, raw });
    },
    client: (method, path, options) =>
      call(server.url, method, `/api/client-portal${path}`, options),
    async contact(address) {
      const found = await portal.admin('GET', `/contacts?q=${encodeURIComponent(address)}`);
      // a search finds addresses that are only like this one, too
      const { results } = found.body;
      return results.find(({ email }: { email: string }) => email === address) ?? results[0];
    },
    async invite(address) {
      const before = mailbox.to(address).length;
      await portal.admin('POST', '/invitations', { emails: [address] });
      const { link } = await mailbox.waitFor(address, before + 1);
      const { id } = await portal.contact(address);
      return { id, link: { link: link?.link ?? '', secret: link?.secret ?? '' } };
    },
    async join(address) {
      const { id, link } = await portal.invite(address);
      const answer = await portal.client('POST', '/auth/link/redeem', { body: link });
      return { id, cookie: cookieOf(answer) ?? '' };
    },
    batch: (id) =>
      eventually(async () => {
        const answer = await portal.admin('GET', `/batches/${id}`);
        return answer.body.state === 'finished' && answer;
      }, 60),
    advance: async (milliseconds) => {
      movedClocks.add(server);
      await server.call('advance', { milliseconds });
    },
    async restart() {
      token = undefined;
      const { port } = new URL(server.url);
      await server.stop();
      server = await startProcess({ ...env, PORT: port });
    },
    async close() {
      const left = { ...ground, server };
      await (options ? removeGround(left) : globalThis.keptGround.giveBack(left));
    },
  };
  return portal;
};
