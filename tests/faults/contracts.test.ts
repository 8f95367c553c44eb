import { clientsOf } from '../support/client';
import { databaseKind } from '../support/databases';
import { contractsOf } from '../support/contracts';
import { killMoments, timeFor } from '../support/kills';
import { eventually, startPortal, type Portal } from '../support/portal';

let portal: Portal;
const clients = clientsOf(() => portal);
const contracts = contractsOf(() => portal);
beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal.close());

const two = async () => {
  const [ann, bob] = [await contracts.contact('Ann'), await contracts.contact('Bob')];
  const { id } = await contracts.send({ signers: [{ contact: ann.id }, { contact: bob.id }] });
  return {
    id,
    cookies: [await contracts.enter(ann.email), await contracts.enter(bob.email)] as const,
  };
};

const actions = async (id: string): Promise<string[]> =>
  (await contracts.audit(id)).results.map((event: { action: string }) => event.action);

const count = (all: string[], action: string) => all.filter((one) => one === action).length;

describe('a contract, at the same moment', () => {
  it('[K4] [K6] is signed by two, and by one several times: each counts once, one copy is sealed', async () => {
    for (let round = 0; round < 3; round += 1) {
      const { id, cookies } = await two();
      const bodies = await Promise.all(
        cookies.map(async (cookie) => {
          const seen = await contracts.read(cookie, id);
          return {
            signature: { kind: 'typed', text: 'X' },
            consent: seen.consent.version,
            documentSha256: seen.documentSha256,
          };
        })
      );
      const answers = await Promise.all(
        [0, 1, 0, 1, 0, 1].map((who) =>
          clients.as(cookies[who as 0 | 1], 'POST', `/contracts/${id}/sign`, bodies[who])
        )
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 409, 409, 409, 409]);
      await contracts.completed(id);
      const seen = await actions(id);
      expect(
        ['contract.signed', 'contract.sealed', 'contract.completed'].map((one) => count(seen, one))
      ).toEqual([2, 1, 1]);
      expect((await contracts.audit(id)).whole).toBe(true);
    }
  });

  it('[K5] is signed last and voided, declined and expired, sent twice: one of them happens', async () => {
    const { id, cookies } = await two();
    await contracts.sign(cookies[0], id);
    const [signed, voided] = await Promise.all([
      contracts.sign(cookies[1], id),
      portal.admin('POST', `/contracts/${id}/void`, { reason: 'Too late' }),
    ]);
    expect([signed.status, voided.status].sort()).toEqual([200, 409]);
    const end = await eventually(async () => {
      const { state } = await contracts.get(id);
      return ['completed', 'voided'].includes(state) && state;
    });
    expect(end).toBe(signed.status === 200 ? 'completed' : 'voided');

    const due = await two();
    const dueAt = new Date(Date.now() + 3_600_000).toISOString();
    await portal.admin('PUT', `/contracts/${due.id}`, { dueAt });
    await portal.advance(3_700_000);
    const [declined] = await Promise.all([
      clients.as(due.cookies[0], 'POST', `/contracts/${due.id}/decline`, { reason: 'No' }),
      portal.server.call('cron', { job: 'contracts' }),
    ]);
    expect(declined.status).toBe(409);
    const over = await actions(due.id);
    expect([count(over, 'contract.expired'), count(over, 'contract.declined')]).toEqual([1, 0]);
    await portal.advance(-3_700_000);

    const ann = await contracts.contact('Ann');
    const made = await contracts.create({ signers: [{ contact: ann.id }] });
    const sent = await Promise.all(
      [1, 2, 3].map(() => portal.admin('POST', `/contracts/${made.body.id}/send`))
    );
    expect(sent.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect(count(await actions(made.body.id), 'contract.sent')).toBe(1);
  });

  it(
    '[K4] is sealed once, whenever the process is killed after the last signature',
    async () => {
      const moments = killMoments(databaseKind === 'sqlite' ? [0, 20, 60, 120, 250] : [0, 60]);
      for (const milliseconds of moments) {
        const ann = await contracts.contact('Ann');
        const { id } = await contracts.send({ signers: [{ contact: ann.id }] });
        const signed = await contracts.sign(await contracts.enter(ann.email), id);
        expect(signed.status).toBe(200);
        await new Promise((resolve) => setTimeout(resolve, milliseconds));
        await portal.server.kill();
        await portal.restart();
        const done = await contracts.completed(id);
        const seen = await actions(id);
        expect([
          milliseconds,
          count(seen, 'contract.sealed'),
          count(seen, 'contract.completed'),
        ]).toEqual([milliseconds, 1, 1]);
        const copy = await contracts.finalCopy(id);
        expect((await contracts.verifyFile(copy)).body).toMatchObject({
          verdict: 'final',
          sha256: done.seal.sha256,
        });
      }
    },
    timeFor(300_000)
  );
});
