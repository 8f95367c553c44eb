import { createDatabase } from '../support/databases.mjs';
import { pause, startChild } from '../support/child.mjs';
import { call, openClient, rateOf } from '../support/load.mjs';
import { portalEnv } from '../support/portal-env.mjs';
import { interleave, median } from '../support/statistics.mjs';

const sizes = [100_000, 1000];
const coldRequests = 3;
/** longer than the dashboard keeps its counts */
const coldPause = 1100;
const lists = {
  'contacts, first page': '/contacts?pageSize=25',
  'contacts, joined by last login': '/contacts?pageSize=25&stage=joined&sort=lastLoginAt:desc',
  'contacts, a search': '/contacts?pageSize=25&q=nobody%20here',
  'who may see an app': '/app-permissions/profile/contacts?pageSize=25',
};
const load = { clients: 8, seconds: 1.5 };

const open = async (kind, count) => {
  const database = await createDatabase(kind);
  const portal = await startChild('portal.mjs', { ...portalEnv, ...database.env });
  await portal.call('makeContacts', { count });
  await portal.call('analyse');
  const login = await portal.call('adminLogin');
  const { body } = await call(portal.url, { method: 'POST', path: '/admin/login', body: login });
  const headers = { authorization: `Bearer ${body.data.token}` };
  const dashboard = { path: '/client-portal/dashboard', headers };
  const client = openClient(portal.url);
  return {
    portal,
    async cold() {
      const times = [];
      for (let request = 0; request < coldRequests; request += 1) {
        await pause(coldPause);
        times.push(await client.time(dashboard));
      }
      return median(times);
    },
    rate: () => rateOf(portal.url, dashboard, load),
    // A time, as of the others: what one admin waits for.
    lists: Object.values(lists).map((path) => async () => {
      const times = [];
      for (let request = 0; request < 20; request += 1) {
        times.push(await client.time({ path: `/client-portal${path}`, headers }));
      }
      return median(times);
    }),
    async close() {
      await client.close();
      await portal.stop();
    },
  };
};

/** What an admin with many contacts waits for, against one with few. */
export const dashboard = {
  name: 'dashboard',
  async measure({ kind, rounds, profiled }) {
    const [large, small] = [await open(kind, sizes[0]), await open(kind, sizes[1])];
    const cold = await interleave(rounds, [
      (round) => profiled(large.portal, round, large.cold),
      small.cold,
    ]);
    const warm = await interleave(rounds, [large.rate, small.rate]);
    const waits = [];
    for (const [index, name] of Object.keys(lists).entries()) {
      waits.push([name, await interleave(rounds, [large.lists[index], small.lists[index]])]);
    }
    await large.close();
    await small.close();
    const row = (name, unit, [ours, theirs], wanted) => ({
      row: `${name}, 100,000 contacts`,
      peer: '1,000 contacts',
      unit,
      ours,
      theirs,
      wanted,
    });
    return [
      row('dashboard, counts a second old', 'ms', cold, { ratio: 'at most', value: 2 }),
      row('dashboard, 8 admins at once', '/s', warm, { ratio: 'at least', value: 0.5 }),
      ...waits.map(([name, values]) => row(name, 'ms', values)),
    ];
  },
};
