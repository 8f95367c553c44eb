import { createDatabase } from '../support/databases.mjs';
import { pause, startChild } from '../support/child.mjs';
import { makePdf } from '../support/contract-pdfs.mjs';
import { call, cookieOf, rateOf } from '../support/load.mjs';
import { portalEnv } from '../support/portal-env.mjs';
import { interleave } from '../support/statistics.mjs';

const megabyte = 1_000_000;
const large = 10;
const warmUps = 20;
const load = { clients: 8, seconds: 2.5 };

const highest = async (child, work) => {
  const before = child.memory();
  let most = before;
  const timer = setInterval(() => (most = Math.max(most, child.memory())), 5);
  await work();
  clearInterval(timer);
  return (most - before) / megabyte;
};

const times = async (rounds, file, pages) => {
  const bare = await startChild('bare-seal.mjs');
  const ours = await startChild('sealing.mjs');
  const pem = await bare.call('pem');
  // Warm: what the compiler still learns in the first ones is neither side's.
  for (let once = 0; once < warmUps; once += 1) {
    await ours.call('seal', { file, pages, pem });
    await bare.call('seal', { file });
  }
  const values = await interleave(5 * rounds, [
    () => ours.call('seal', { file, pages, pem }),
    () => bare.call('seal', { file }),
  ]);
  await bare.stop();
  await ours.stop();
  return values;
};

/** In a process that has sealed a small one: what the file itself costs. */
const memory = async (rounds, small, file, pages) => {
  const values = [];
  for (let round = 0; round < rounds; round += 1) {
    const bare = await startChild('bare-seal.mjs');
    const pem = await bare.call('pem');
    await bare.stop();
    const ours = await startChild('sealing.mjs');
    await ours.call('seal', { file: small, pages: 20, pem });
    values.push(await highest(ours, () => ours.call('seal', { file, pages, pem })));
    await ours.stop();
  }
  return values;
};

/** What clients feel of ten large seals. */
const sessionWhileSealing = async (kind, rounds, file, pages) => {
  const database = await createDatabase(kind);
  const portal = await startChild('portal.mjs', { ...portalEnv, ...database.env });
  const [body] = await portal.call('makeLinks', { count: 1 });
  const path = '/api/client-portal/auth/link/redeem';
  const answer = await call(portal.url, { method: 'POST', path, body });
  const request = { path: '/api/client-portal/session', headers: { cookie: cookieOf(answer) } };
  const busy = async () => {
    await portal.call('makeSealing', { count: large, file, pages });
    // Only while there is something to seal.
    while ((await portal.call('countSealing')) === large) await pause(20);
    return rateOf(portal.url, request, load);
  };
  const settled = async () => {
    while ((await portal.call('countSealing')) > 0) await pause(100);
  };
  const values = await interleave(rounds, [
    async () => {
      const rate = await busy();
      await settled();
      return rate;
    },
    () => rateOf(portal.url, request, load),
  ]);
  await portal.stop();
  return values;
};

/** Final copies, against the bare calls of the same libraries. */
export const seal = {
  name: 'seal',
  async measure({ kind, rounds }) {
    const small = await makePdf(20, 50_000);
    const big = await makePdf(200, 50_000);
    const atMost = (value) => ({ ratio: 'at most', value });
    const rows = [];
    for (const [row, file, pages] of [
      ['stamp, certificate and seal, 20 pages, 1 MB', small, 20],
      ['the same of 200 pages, 10 MB', big, 200],
    ]) {
      const [ours, theirs] = await times(rounds, file, pages);
      const peer = 'the bare calls';
      rows.push({ row, peer, unit: 'ms', ours, theirs, wanted: atMost(1.3) });
    }
    rows.push({
      row: 'memory of a seal of 200 pages, 10 MB',
      unit: 'MB',
      ours: await memory(rounds, small, big, 200),
      wanted: atMost(200),
    });
    const [busy, idle] = await sessionWhileSealing(kind, rounds, big, 200);
    rows.push({
      row: 'GET /session while ten large contracts are sealed',
      peer: 'idle',
      unit: '/s',
      ours: busy,
      theirs: idle,
      wanted: { ratio: 'at least', value: 0.6 },
    });
    return rows;
  },
};
