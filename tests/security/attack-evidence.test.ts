import { deflateSync } from 'node:zlib';
import { contractsOf } from '../support/contracts';
import { startPortal, type Portal } from '../support/portal';

let portal: Portal;
const contracts = contractsOf(() => portal);
beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal.close());

describe('evidence', () => {
  const table = 'client_portal_audit_events';
  interface Row {
    id: number;
    chain: string | null;
    sequence: number;
  }
  const chainOf = async (contract: string) => {
    const dump = await portal.server.call<Record<string, Row[]>>('dump', { tables: [table] });
    return (dump[table] ?? [])
      .filter(({ chain }) => chain === `contract:${contract}`)
      .sort((a, b) => a.sequence - b.sequence);
  };
  const tamper = (id: number | undefined, data: object) =>
    portal.server.call('tamper', { table, where: { id }, data });

  it('[K6] shows what was changed, taken from its beginning, middle or end, or put in from another contract', async () => {
    const signed = async () => {
      const { id, cookie } = await contracts.opened();
      await contracts.sign(cookie, id);
      await contracts.completed(id);
      return id;
    };
    const faults = async (id: string) => {
      const seen = await contracts.audit(id);
      const everywhere = await portal.server.call<{ faults: { chain: string }[] }>('verifyAudit');
      const listed = everywhere.faults.some(({ chain }) => chain === `contract:${id}`);
      return [seen.whole, listed];
    };
    const other = await chainOf(await signed());
    const cases: [string, (rows: Row[]) => Promise<unknown>][] = [
      ['changed', (rows) => tamper(rows[2]?.id, { data: JSON.stringify({ signer: 7 }) })],
      ['its time', (rows) => tamper(rows[1]?.id, { at: '2020-01-01 00:00:00' })],
      ['its actor', (rows) => tamper(rows[3]?.id, { actor: JSON.stringify({ type: 'client' }) })],
      ['the end', (rows) => tamper(rows.at(-1)?.id, { chain: null, sequence: null })],
      ['the middle', (rows) => tamper(rows[2]?.id, { chain: null, sequence: null })],
      ['all', (rows) => Promise.all(rows.map(({ id }) => tamper(id, { chain: null })))],
      [
        'from another',
        async (rows) => {
          await tamper(rows[2]?.id, { chain: null, sequence: null });
          await tamper(other[2]?.id, { chain: rows[2]?.chain, sequence: rows[2]?.sequence });
        },
      ],
    ];
    for (const [name, work] of cases) {
      const id = await signed();
      expect([name, ...(await faults(id))]).toEqual([name, true, false]);
      await work(await chainOf(id));
      expect([name, ...(await faults(id))]).toEqual([name, false, true]);
    }
    const id = await signed();
    for (const method of ['PUT', 'PATCH', 'DELETE', 'POST']) {
      const { status } = await portal.admin(method, `/contracts/${id}/audit`, {});
      expect([404, 405]).toContain(status);
    }
    expect((await portal.admin('DELETE', `/contracts/${id}`)).status).toBe(409);
  });

  it('[K4] keeps its key to itself, at rest too', async () => {
    const keys = await portal.admin('GET', '/seal-keys');
    const made = await portal.admin('POST', '/seal-keys');
    const [first] = keys.body.results;
    const shown = [
      keys.text,
      made.text,
      (await portal.admin('GET', `/seal-keys/${first.id}/certificate`)).text,
      (await portal.client('GET', '/verify/certificate')).text,
      JSON.stringify(await portal.server.call('dump')),
    ].join('\n');
    expect(shown).not.toMatch(/PRIVATE KEY|MII[BEJ][0-9A-Za-z+/]{10}IBAD/);
    expect((await portal.admin('GET', '/seal-keys')).body.results).toHaveLength(2);
    const garbage = new FormData();
    garbage.append('file', new Blob([deflateSync(Buffer.alloc(5000))]), 'a.p12');
    garbage.append('password', 'x');
    expect((await portal.adminSend('POST', '/seal-keys/import', garbage)).status).toBe(400);
  });
});
