import { createDatabase } from '../support/databases.mjs';
import { startChild } from '../support/child.mjs';
import { rateOfAll } from '../support/load.mjs';
import { portalEnv } from '../support/portal-env.mjs';
import { interleave } from '../support/statistics.mjs';

const clients = 8;
const links = 500;

/** Somebody who has been here before presses the button of a link; every link is another person's. */
export const redeem = {
  name: 'redeem',
  async measure({ kind, rounds, profiled }) {
    const databases = [await createDatabase(kind), await createDatabase(kind)];
    const portal = await startChild('portal.mjs', { ...portalEnv, ...databases[0].env });
    const peer = await startChild('better-auth.mjs', databases[1].env);
    const [ours, theirs] = await interleave(rounds, [
      async (round) => {
        const made = await portal.call('makeLinks', { count: links });
        const requests = made.map((body) => ({
          method: 'POST',
          path: '/api/client-portal/auth/link/redeem',
          body,
        }));
        const rate = await profiled(portal, round, () => rateOfAll(portal.url, requests, clients));
        await portal.call('waitForJobs');
        return rate;
      },
      async () => {
        const made = await peer.call('makeLinks', { count: links });
        const requests = made.map((token) => ({
          path: `/api/auth/magic-link/verify?token=${token}`,
        }));
        return rateOfAll(peer.url, requests, clients);
      },
    ]);
    await portal.stop();
    await peer.stop();
    return [
      {
        row: 'redeem a magic link, 8 clients',
        peer: 'Better Auth magic-link verify',
        unit: '/s',
        ours,
        theirs,
        wanted: { ratio: 'at least', value: 1 },
      },
    ];
  },
};
