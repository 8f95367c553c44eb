import { createDatabase } from '../support/databases.mjs';
import { startChild } from '../support/child.mjs';
import { call, cookieOf, rateOf } from '../support/load.mjs';
import { portalEnv } from '../support/portal-env.mjs';
import { interleave } from '../support/statistics.mjs';

const api = '/api/client-portal';

/** A client's list of twenty among a million documents of all, against the same among a thousand. */
export const documentList = {
  name: 'document-list',
  async measure({ kind, rounds }) {
    const open = async (others) => {
      const database = await createDatabase(kind);
      const portal = await startChild('portal.mjs', { ...portalEnv, ...database.env });
      const body = await portal.call('makeDocuments', { own: 20, others });
      await portal.call('analyse');
      const answer = await call(portal.url, {
        method: 'POST',
        path: `${api}/auth/link/redeem`,
        body,
      });
      const request = { path: `${api}/documents`, headers: { cookie: cookieOf(answer) } };
      const { body: list } = await call(portal.url, request);
      if (list.pagination.total !== 20) throw new Error(`${list.pagination.total} documents`);
      return { portal, rate: () => rateOf(portal.url, request, { clients: 1, seconds: 2 }) };
    };
    const large = await open(1_000_000);
    const small = await open(1_000);
    const [ours, theirs] = await interleave(rounds, [large.rate, small.rate]);
    await large.portal.stop();
    await small.portal.stop();
    const milliseconds = (rates) => rates.map((rate) => 1000 / rate);
    return [
      {
        row: "a client's 20 documents among 1,000,000",
        peer: 'among 1,000',
        unit: 'ms',
        ours: milliseconds(ours),
        theirs: milliseconds(theirs),
        wanted: { ratio: 'at most', value: 2 },
      },
    ];
  },
};
