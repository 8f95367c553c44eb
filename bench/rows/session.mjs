import { createDatabase } from '../support/databases.mjs';
import { startChild } from '../support/child.mjs';
import { call, cookieOf, rateOf } from '../support/load.mjs';
import { portalEnv } from '../support/portal-env.mjs';
import { interleave } from '../support/statistics.mjs';

const load = { clients: 8, seconds: 2.5 };

const sessionRequest = async (portal) => {
  const [body] = await portal.call('makeLinks', { count: 1 });
  const path = '/api/client-portal/auth/link/redeem';
  const answer = await call(portal.url, { method: 'POST', path, body });
  return { path: '/api/client-portal/session', headers: { cookie: cookieOf(answer) } };
};

const userRequest = async (portal) => {
  const login = { identifier: 'peer@example.org', password: 'Correct-horse-1' };
  await portal.call('makeUser', login);
  const { body } = await call(portal.url, { method: 'POST', path: '/api/auth/local', body: login });
  return { path: '/api/users/me', headers: { authorization: `Bearer ${body.jwt}` } };
};

const peerRequest = async (peer) => {
  const [token] = await peer.call('makeLinks', { count: 1 });
  const answer = await call(peer.url, { path: `/api/auth/magic-link/verify?token=${token}` });
  return { path: '/api/auth/get-session', headers: { cookie: cookieOf(answer) } };
};

/** Who is calling: the question before every other one. */
export const session = {
  name: 'session',
  async measure({ kind, rounds, profiled }) {
    const databases = [await createDatabase(kind), await createDatabase(kind)];
    const portal = await startChild('portal.mjs', { ...portalEnv, ...databases[0].env });
    const peer = await startChild('better-auth.mjs', databases[1].env);
    const requests = {
      ours: await sessionRequest(portal),
      user: await userRequest(portal),
      peer: await peerRequest(peer),
    };
    const { body } = await call(peer.url, requests.peer);
    if (!body?.user) throw new Error('Better Auth does not know the session');
    const [ours, user, theirs] = await interleave(rounds, [
      (round) => profiled(portal, round, () => rateOf(portal.url, requests.ours, load)),
      () => rateOf(portal.url, requests.user, load),
      () => rateOf(peer.url, requests.peer, load),
    ]);
    await portal.stop();
    await peer.stop();
    const row = 'GET /session, 8 clients';
    const common = { row, unit: '/s', ours };
    const atLeast = (value) => ({ ratio: 'at least', value });
    return [
      { ...common, peer: 'Strapi GET /api/users/me', theirs: user, wanted: atLeast(3) },
      { ...common, peer: 'Better Auth get-session', theirs, wanted: atLeast(1) },
    ];
  },
};
