import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { lowPort } from './process';

export const clamdIsAvailable = spawnSync('which', ['clamd']).status === 0;
if (!clamdIsAvailable) console.warn('Left out: the virus scanner. There is no clamd.');

/** https://www.eicar.org: harmless, and found by every scanner. In two halves, so that this file is not. */
export const eicar = 'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-' + 'STANDARD-ANTIVIRUS-TEST-FILE!$H+H*';

const listens = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });

/** A scanner that knows one virus. */
export const prepareClamd = async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'portal-clamd-'));
  const signatures = path.join(folder, 'signatures');
  mkdirSync(signatures);
  const signature = Buffer.from(eicar).toString('hex');
  writeFileSync(path.join(signatures, 'local.ndb'), `Eicar-Test:0:*:${signature}\n`);
  const port = await lowPort();
  const config = path.join(folder, 'clamd.conf');
  writeFileSync(
    config,
    [
      `DatabaseDirectory ${signatures}`,
      `TCPSocket ${port}`,
      'TCPAddr 127.0.0.1',
      'Foreground yes',
      'StreamMaxLength 200M',
      'AlertExceedsMax yes',
      'OfficialDatabaseOnly no',
    ].join('\n')
  );
  let stop: () => void = () => undefined;
  return {
    env: { PORTAL_CLAMD_HOST: '127.0.0.1', PORTAL_CLAMD_PORT: String(port) },
    async start() {
      const child = spawn('clamd', ['-c', config], { stdio: 'ignore' });
      stop = () => child.kill('SIGKILL');
      for (const deadline = Date.now() + 30_000; !(await listens(port));) {
        if (Date.now() > deadline) throw new Error('clamd did not start');
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    },
    stop: () => stop(),
    remove() {
      stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
