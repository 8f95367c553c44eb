import { fork, type ChildProcess } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import path from 'node:path';

const script = path.join(__dirname, 'server.mjs');

/** Fixed, so that two processes on one database share their keys. */
const secrets = {
  APP_KEYS: 'test-key-one,test-key-two',
  API_TOKEN_SALT: 'test-salt-api-token',
  ADMIN_JWT_SECRET: 'test-secret-admin-jwt',
  TRANSFER_TOKEN_SALT: 'test-salt-transfer',
  ENCRYPTION_KEY: 'test-encryption-key-0123456789abcdef',
  JWT_SECRET: 'test-secret-users-jwt',
  PORTAL_SECRET: 'test-secret-of-the-portal-0123456789abcdef',
};

/**
 * For servers that cannot say which port the system gave them: below the ports that it gives (32768 and up), so that
 * nothing started meanwhile is handed the same one.
 */
export const lowPort = async (): Promise<number> => {
  const port = randomInt(12_000, 32_000);
  const probe = createServer();
  try {
    await once(probe.listen(port, '127.0.0.1'), 'listening');
    return port;
  } catch {
    return lowPort();
  } finally {
    probe.close();
  }
};

interface Reply {
  id?: number;
  /** it listens, here */
  port?: number;
  result?: unknown;
  error?: string;
}

export interface ServerProcess {
  readonly child: ChildProcess;
  readonly url: string;
  /** Over the IPC channel; see server.mjs. */
  call<T = unknown>(command: string, args?: Record<string, unknown>): Promise<T>;
  /** @throws what it has answered and not declared since it was asked last */
  expectDeclared(): void;
  /** The process of the tests may end while this one goes on, until it is held again. */
  release(): void;
  hold(): void;
  stop(): Promise<void>;
  /** `kill -9` */
  kill(): Promise<void>;
}

const spawnServer = (env: Record<string, string>) =>
  fork(script, [], {
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      NODE_ENV: 'test',
      STRAPI_TELEMETRY_DISABLED: 'true',
      STRAPI_HIDE_STARTUP_MESSAGE: 'true',
      HOST: '127.0.0.1',
      ...(process.env.TEST_LOG ? { TEST_LOG: process.env.TEST_LOG } : {}),
      ...secrets,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    execArgv: [],
  });

const ended = (child: ChildProcess) =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise<void>((resolve) => child.once('exit', () => resolve()));

/** Makes the tables once and ends. */
export const prepareDatabase = async (env: Record<string, string>) => {
  const child = spawnServer({
    ...env,
    TEST_PREPARE_ONLY: 'true',
    PORTAL_WORKERS: 'false',
  });
  let output = '';
  child.stdout?.on('data', (chunk) => (output += String(chunk)));
  child.stderr?.on('data', (chunk) => (output += String(chunk)));
  await ended(child);
  if (child.exitCode !== 0) throw new Error(`Could not prepare the database:\n${output}`);
};

/** The system gives the port, unless `PORT` asks for one; `{port}` in other values stands for it. */
export const startProcess = async (env: Record<string, string>): Promise<ServerProcess> => {
  const child = spawnServer({ PORT: '0', PUBLIC_URL: 'http://127.0.0.1:{port}', ...env });
  const waiting = new Map<number, (reply: Reply) => void>();
  let serial = 0;
  let output = '';
  const undeclaredAnswers: string[] = [];
  const keep = (chunk: unknown) => {
    output = (output + String(chunk)).slice(-20_000);
    const undeclared = String(chunk).match(/^UNDECLARED: .*$/gm) ?? [];
    undeclaredAnswers.push(...undeclared);
    if (process.env.TEST_LOG || undeclared.length > 0) process.stderr.write(String(chunk));
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);

  const port = await new Promise<number>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}:\n${output}`)));
    child.on('message', (reply: Reply) => {
      if (reply.port) resolve(reply.port);
      else if (reply.id !== undefined) waiting.get(reply.id)?.(reply);
    });
  });

  const call = <T>(command: string, args: Record<string, unknown> = {}) =>
    new Promise<T>((resolve, reject) => {
      serial += 1;
      const id = serial;
      waiting.set(id, (reply) => {
        waiting.delete(id);
        if (reply.error === undefined) resolve(reply.result as T);
        else reject(new Error(reply.error));
      });
      child.send({ id, command, ...args });
    });

  // An answer that its route does not declare fails the tests that asked for it, whatever they looked at.
  const expectDeclared = () => {
    const answers = undeclaredAnswers.splice(0);
    if (answers.length > 0) throw new Error(answers.join('\n'));
  };

  const handles = [child, child.channel, child.stdout as Socket, child.stderr as Socket];

  return {
    child,
    url: `http://127.0.0.1:${port}`,
    call,
    expectDeclared,
    release: () => {
      for (const handle of handles) handle?.unref();
    },
    hold: () => {
      for (const handle of handles) handle?.ref();
    },
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      await call('stop');
      await ended(child);
      expectDeclared();
    },
    async kill() {
      child.kill('SIGKILL');
      await ended(child);
    },
  };
};
