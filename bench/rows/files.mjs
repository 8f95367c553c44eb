import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Pool } from 'undici';
import { createDatabase } from '../support/databases.mjs';
import { startChild } from '../support/child.mjs';
import { call, cookieOf } from '../support/load.mjs';
import { portalEnv } from '../support/portal-env.mjs';
import { interleave } from '../support/statistics.mjs';
import { multipart, noise, rateOfBytes, send } from '../support/streams.mjs';

const gigabyte = 1_000_000_000;
const many = { uploads: 200, bytes: 1_000_000, clients: 16 };
const api = '/api/client-portal';

const loginClient = async (portal) => {
  const [body] = await portal.call('makeLinks', { count: 1 });
  const answer = await call(portal.url, { method: 'POST', path: `${api}/auth/link/redeem`, body });
  return { cookie: cookieOf(answer) };
};

const loginUser = async (portal) => {
  const login = { identifier: 'peer@example.org', password: 'Correct-horse-1' };
  await portal.call('makeUser', { ...login, action: 'plugin::upload.content-api.upload' });
  const { body } = await call(portal.url, { method: 'POST', path: '/api/auth/local', body: login });
  return { authorization: `Bearer ${body.jwt}` };
};

const byTus = async (portal, client, bytes) => {
  const tus = { ...client, 'tus-resumable': '1.0.0' };
  const created = await send(portal.url, {
    path: `${api}/uploads`,
    headers: {
      ...tus,
      'upload-length': String(bytes),
      'upload-metadata': `filename ${Buffer.from('bench.pdf').toString('base64')}`,
    },
  });
  await send(portal.url, {
    method: 'PATCH',
    path: created.headers.location,
    headers: {
      ...tus,
      'upload-offset': '0',
      'content-type': 'application/offset+octet-stream',
      'content-length': String(bytes),
    },
    body: noise(bytes),
  });
};

const byMultipart = (portal, path, who, bytes) => {
  const { headers, body } = multipart(bytes);
  return send(portal.url, { path, headers: { ...who, ...headers }, body });
};

const raw = (peer, bytes, keep = false) =>
  send(peer.url, {
    path: '/',
    headers: { 'content-length': String(bytes), ...(keep ? { 'x-keep': 'true' } : {}) },
    body: noise(bytes),
  });

/** @returns uploads a second */
const rateOfMany = async (url, path, who) => {
  const pool = new Pool(url, { connections: many.clients });
  let left = many.uploads;
  const client = async () => {
    while (left > 0) {
      left -= 1;
      const { headers, body } = multipart(many.bytes);
      const answer = await pool.request({
        method: 'POST',
        path,
        headers: { ...who, ...headers },
        body,
      });
      const text = await answer.body.text();
      if (answer.statusCode >= 300) throw new Error(`${path} ${answer.statusCode}: ${text}`);
    }
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: many.clients }, client));
  const seconds = (performance.now() - began) / 1000;
  await pool.close();
  return many.uploads / seconds;
};

const atLeast = (value) => ({ ratio: 'at least', value });
const memoryRow = (row, gained) => ({
  row: `${row}: memory gained`,
  peer: '',
  unit: 'MB',
  // The worst of all rounds, the first one of a fresh process among them.
  ours: [Math.max(...gained)],
  each: gained,
  wanted: { ratio: 'at most', value: 64 },
});

/** Large files in and out, many small ones, and a client's list among a million. */
export const files = {
  name: 'files',
  async measure({ kind, rounds, profiled }) {
    const folder = await mkdtemp(path.join(process.env.BENCH_DIR ?? tmpdir(), 'bench-files-'));
    const database = await createDatabase(kind);
    const portal = await startChild('portal.mjs', {
      ...portalEnv,
      ...database.env,
      BENCH_LARGE_BODIES: 'true',
      PORTAL_FILES_DIR: path.join(folder, 'portal'),
    });
    const peer = await startChild('files.mjs', { BENCH_FILES_DIR: path.join(folder, 'plain') });
    const client = await loginClient(portal);
    const user = await loginUser(portal);
    const memory = { multipart: [], tus: [], download: [] };
    const clear = async () => {
      await portal.call('forgetFiles');
      rmSync(path.join(folder, 'portal'), { recursive: true, force: true });
      await portal.call('makeFolder', { folder: path.join(folder, 'portal') });
    };
    const large = (name, work) => async (round) => {
      const measured = await profiled(portal, round, () => rateOfBytes(portal, gigabyte, work));
      if (name) memory[name].push(measured.memory);
      await clear();
      return measured.rate;
    };
    const [plain, bodies, tus, strapi] = await interleave(rounds, [
      async () => (await rateOfBytes(peer, gigabyte, () => raw(peer, gigabyte))).rate,
      large('multipart', () => byMultipart(portal, `${api}/documents`, client, gigabyte)),
      large('tus', () => byTus(portal, client, gigabyte)),
      large(null, () => byMultipart(portal, '/api/upload', user, gigabyte)),
    ]);

    await raw(peer, gigabyte, true);
    const sent = await byMultipart(portal, `${api}/documents`, client, gigabyte);
    const { id } = JSON.parse(sent.text).results[0];
    const fetchOnce = async () => {
      const { body } = await call(portal.url, {
        method: 'POST',
        path: `${api}/documents/${id}/download`,
        headers: client,
        body: {},
      });
      const { pathname, search } = new URL(body.url);
      const got = await send(portal.url, {
        method: 'GET',
        path: pathname + search,
        headers: client,
      });
      if (got.received !== gigabyte) throw new Error(`${got.received} bytes came`);
    };
    const [plainOut, out] = await interleave(rounds, [
      async () =>
        (await rateOfBytes(peer, gigabyte, () => send(peer.url, { method: 'GET', path: '/' })))
          .rate,
      async () => {
        const measured = await rateOfBytes(portal, gigabyte, fetchOnce);
        memory.download.push(measured.memory);
        return measured.rate;
      },
    ]);
    await clear();
    const [small, smallStrapi] = await interleave(rounds, [
      async () => {
        const rate = await rateOfMany(portal.url, `${api}/documents`, client);
        await clear();
        return rate;
      },
      () => rateOfMany(portal.url, '/api/upload', user),
    ]);
    await clear();
    await portal.stop();
    await peer.stop();
    await rm(folder, { recursive: true, force: true });

    const up = (row, ours) => [
      {
        row,
        unit: 'MB/s',
        ours,
        peer: 'plain Node, body to disk with SHA-256',
        theirs: plain,
        wanted: atLeast(0.6),
      },
      {
        row,
        unit: 'MB/s',
        ours,
        peer: 'Strapi POST /api/upload',
        theirs: strapi,
        wanted: atLeast(1),
      },
    ];
    return [
      ...up('upload of 1 GB, multipart', bodies),
      memoryRow('upload of 1 GB, multipart', memory.multipart),
      ...up('upload of 1 GB, tus', tus),
      memoryRow('upload of 1 GB, tus', memory.tus),
      {
        row: 'download of 1 GB',
        unit: 'MB/s',
        ours: out,
        peer: 'plain Node file server',
        theirs: plainOut,
        wanted: atLeast(0.7),
      },
      memoryRow('download of 1 GB', memory.download),
      {
        row: '200 uploads of 1 MB, 16 at once',
        unit: '/s',
        ours: small,
        peer: 'Strapi POST /api/upload',
        theirs: smallStrapi,
        wanted: atLeast(1),
      },
    ];
  },
};
