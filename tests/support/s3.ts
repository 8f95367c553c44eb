import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { createWriteStream, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, connect, type AddressInfo, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { lowPort } from './process';

/** Ceph's gateway speaks the protocol as AWS does, signatures and all; it comes with Debian. */
const programs = ['ceph-mon', 'ceph-osd', 'radosgw', 'radosgw-admin', 'monmaptool', 'ceph'];
const isThere = (program: string) => spawnSync('which', [program]).status === 0;

export const s3IsAvailable = programs.every(isThere);
if (!s3IsAvailable) {
  console.warn(
    'Left out: S3. There is no Ceph gateway (ceph-mon, ceph-osd, radosgw, ceph-common).'
  );
}

const key = 'PORTALKEY';
const secret = 'PORTALSECRET0123456789';

export interface S3Server {
  endpoint: string;
  /** as the site reads it */
  env(bucket: string): Record<string, string>;
  client: S3Client;
  createBucket(name: string): Promise<void>;
  stop(): void;
}

const configOf = (
  folder: string,
  fsid: string,
  ports: { v2: number; v1: number; http: number }
) => `
[global]
fsid = ${fsid}
mon host = [v2:127.0.0.1:${ports.v2},v1:127.0.0.1:${ports.v1}]
mon initial members = a
public addr = 127.0.0.1
cluster addr = 127.0.0.1
auth cluster required = none
auth service required = none
auth client required = none
ms mon client mode = crc
osd pool default size = 1
osd pool default min size = 1
mon allow pool size one = true
osd crush chooseleaf type = 0
osd pool default pg num = 1
osd pool default pgp num = 1
osd pool default pg autoscale mode = off
mon max pg per osd = 1000
mon data avail warn = 2
mon data avail crit = 1
log file = ${folder}/$name.log
pid file = ${folder}/$name.pid
admin socket = ${folder}/$name.asok
run dir = ${folder}
mon data = ${folder}/mon.$id
osd data = ${folder}/osd.$id
osd objectstore = memstore
memstore device bytes = 2147483648
[client.rgw]
rgw frontends = beast endpoint=127.0.0.1:${ports.http}
rgw data = ${folder}/rgw
ms mon client mode = crc
auth client required = none
`;

const answers = (url: string) =>
  fetch(url).then(
    () => true,
    () => false
  );

/** One node in memory, ready after some fifteen seconds. */
export const startS3 = async (): Promise<S3Server> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'portal-s3-'));
  const ports = { v2: await lowPort(), v1: await lowPort(), http: await lowPort() };
  const config = path.join(folder, 'ceph.conf');
  for (const part of ['osd.0', 'rgw']) mkdirSync(path.join(folder, part));
  const fsid = randomUUID();
  writeFileSync(config, configOf(folder, fsid, ports));
  const run = (program: string, ...args: string[]) =>
    execFileSync(program, ['-c', config, ...args], { stdio: 'pipe', timeout: 60_000 });
  const children: ChildProcess[] = [];
  const start = (program: string, ...args: string[]) => {
    const child = spawn(program, ['-c', config, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    const log = createWriteStream(path.join(folder, `${program}.out`));
    child.stdout?.pipe(log);
    child.stderr?.pipe(log);
    children.push(child);
  };
  const monmap = path.join(folder, 'monmap');
  const osd = randomUUID();
  const addresses = `[v2:127.0.0.1:${ports.v2},v1:127.0.0.1:${ports.v1}]`;
  execFileSync(
    'monmaptool',
    ['--create', '--clobber', '--fsid', fsid, '--addv', 'a', addresses, monmap],
    { stdio: 'pipe' }
  );
  run('ceph-mon', '--mkfs', '-i', 'a', '--monmap', monmap);
  start('ceph-mon', '-i', 'a', '-f');
  run('ceph', 'osd', 'new', osd);
  run('ceph-osd', '-i', '0', '--mkfs', '--osd-uuid', osd);
  start('ceph-osd', '-i', '0', '-f');
  start('radosgw', '-n', 'client.rgw', '-f');
  const endpoint = `http://127.0.0.1:${ports.http}`;
  for (const deadline = Date.now() + 90_000; !(await answers(endpoint));) {
    if (Date.now() > deadline) throw new Error('The S3 server did not start');
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  run(
    'radosgw-admin',
    'user',
    'create',
    '--uid=portal',
    '--display-name=portal',
    `--access-key=${key}`,
    `--secret-key=${secret}`
  );
  const client = new S3Client({
    endpoint,
    region: 'us-east-1',
    forcePathStyle: true,
    credentials: { accessKeyId: key, secretAccessKey: secret },
  });
  return {
    endpoint,
    client,
    env: (bucket) => ({
      PORTAL_S3_BUCKET: bucket,
      PORTAL_S3_ENDPOINT: endpoint,
      PORTAL_S3_KEY: key,
      PORTAL_S3_SECRET: secret,
    }),
    async createBucket(name) {
      await client.send(new CreateBucketCommand({ Bucket: name }));
    },
    stop() {
      client.destroy();
      for (const child of children) child.kill('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

/** A line to a server that can be cut and mended. */
export const startLine = async (target: string) => {
  const to = new URL(target);
  const open = new Set<Socket>();
  let cut = false;
  const server: Server = createServer((near) => {
    if (cut) return void near.destroy();
    const far = connect(Number(to.port), to.hostname);
    for (const socket of [near, far]) {
      open.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        near.destroy();
        far.destroy();
        open.delete(socket);
      });
    }
    near.pipe(far).pipe(near);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    cut() {
      cut = true;
      for (const socket of open) socket.destroy();
    },
    mend() {
      cut = false;
    },
    close: () => void server.close(),
  };
};
