// A server under measurement, as a process of its own that takes commands over the IPC channel.
import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const servers = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../servers');

export const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

export const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

/** The parent's end: starts `servers/<script>` and waits until it says that it is ready. */
export const startChild = async (script, env = {}) => {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = fork(path.join(servers, script), [], {
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: String(port),
      PUBLIC_URL: url,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    execArgv: [],
  });
  let output = '';
  const keep = (chunk) => (output = (output + chunk).slice(-20_000));
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const waiting = new Map();
  let serial = 0;
  const end = new Promise((resolve) => child.once('exit', resolve));
  const failWaiting = (code) => {
    const error = new Error(`${script} ended with ${code}:\n${output}`);
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };

  await new Promise((resolve, reject) => {
    waiting.set('ready', { resolve, reject });
    child.once('exit', failWaiting);
    child.on('message', ({ id, result, error }) => {
      const answered = waiting.get(id);
      waiting.delete(id);
      if (error === undefined) answered?.resolve(result);
      else answered?.reject(new Error(error));
    });
  });

  const call = (command, args = {}) =>
    new Promise((resolve, reject) => {
      serial += 1;
      waiting.set(serial, { resolve, reject });
      child.send({ id: serial, command, args });
    });

  return {
    url,
    port,
    call,
    /** Resident memory in bytes. */
    memory() {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
      return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)[1]) * 1024;
    },
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.removeListener('exit', failWaiting);
      const patience = setTimeout(() => child.kill('SIGKILL'), 10_000);
      call('stop').catch(() => undefined);
      await end;
      clearTimeout(patience);
    },
  };
};

/** The child's end: answers commands; every server has `stop`, and a profiler for `--profile`. */
export const serveCommands = async (commands) => {
  const { Session } = await import('node:inspector/promises');
  let profiler;
  const all = {
    async startProfile() {
      profiler = new Session();
      profiler.connect();
      await profiler.post('Profiler.enable');
      await profiler.post('Profiler.setSamplingInterval', { interval: 500 });
      await profiler.post('Profiler.start');
    },
    async stopProfile({ file }) {
      const { profile } = await profiler.post('Profiler.stop');
      profiler.disconnect();
      const { writeFile } = await import('node:fs/promises');
      await writeFile(file, JSON.stringify(profile));
    },
    stop: () => undefined,
    ...commands,
  };
  process.on('message', async ({ id, command, args }) => {
    try {
      process.send({ id, result: (await all[command](args)) ?? null });
    } catch (error) {
      process.send({ id, error: String(error?.stack ?? error) });
    }
    if (command === 'stop') setTimeout(() => process.exit(0), 10);
  });
  // Nobody is left to answer to.
  process.once('disconnect', () => process.exit(0));
  process.send({ id: 'ready' });
};
