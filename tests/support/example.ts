import { spawn } from 'node:child_process';
import path from 'node:path';

const folder = path.resolve(__dirname, '../../examples/own-front-end');

/** The example as its reader starts it. Vite takes the next port that is free, unless it is told one. */
export const startExample = (portalUrl: string, port?: string) =>
  new Promise<{ origin: string; stop: () => Promise<void> }>((resolve, reject) => {
    const where = ['--host', '127.0.0.1', ...(port ? ['--port', port, '--strictPort'] : [])];
    const child = spawn('npm', ['start', '--', ...where], {
      cwd: folder,
      // npm hands no signal on: the whole group is ended
      detached: true,
      env: { ...process.env, VITE_PORTAL_URL: portalUrl, NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const ended = new Promise<void>((done) => child.once('exit', () => done()));
    const stop = async () => {
      if (child.pid && child.exitCode === null) process.kill(-child.pid);
      await ended;
    };
    let output = '';
    const read = (chunk: unknown) => {
      output += String(chunk);
      const origin = /Local:\s+(http:\/\/[\d.]+:\d+)\//.exec(output)?.[1];
      if (origin) resolve({ origin, stop });
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', () => reject(new Error(`The example ended:\n${output}`)));
  });
