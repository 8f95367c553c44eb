import { call } from '../support/http';
import { databaseKind } from '../support/databases';
import { startProcess, type ServerProcess } from '../support/process';
import { eventually, someone, startPortal, type Portal } from '../support/portal';

// SQLite is for one process; these are for the databases that several share.
const onServers = databaseKind === 'sqlite' ? describe.skip : describe;

onServers('two processes on one database', () => {
  let portal: Portal;
  let second: ServerProcess;
  beforeAll(async () => {
    portal = await startPortal({ env: { PORTAL_LIMIT_FACTOR: '1' } });
    second = await startProcess({
      ...portal.database.env,
      ...portal.mailbox.env,
      PUBLIC_URL: portal.url,
    });
  });
  afterAll(async () => {
    await second.stop();
    await portal.close();
  });

  const onSecond = (method: string, path: string, body?: unknown) =>
    call(second.url, method, `/api/client-portal${path}`, body === undefined ? {} : { body });

  it('[E2] lets exactly one of fifty redemptions in, split over both', async () => {
    const { id, link } = await portal.invite(someone());
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        index % 2
          ? onSecond('POST', '/auth/link/redeem', link)
          : portal.client('POST', '/auth/link/redeem', { body: link })
      )
    );
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1);
    expect((await portal.admin('GET', `/contacts/${id}`)).body.sessions).toHaveLength(1);
  });

  it('counts limits together', async () => {
    const email = someone('stranger');
    const statuses = [];
    for (let attempt = 0; attempt < 6; attempt += 1) {
      const answer =
        attempt % 2
          ? await onSecond('POST', '/auth/login-mail', { email })
          : await portal.client('POST', '/auth/login-mail', { body: { email } });
      statuses.push(answer.status);
    }
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429]);
  });

  it('notices settings and a switch-off within a second', async () => {
    const { id, cookie } = await portal.join(someone());
    const session = () =>
      call(second.url, 'GET', '/api/client-portal/session', { headers: { cookie } });
    expect((await session()).status).toBe(200);
    await portal.admin('PUT', '/settings/general', { enabled: false, name: 'Closed' });
    await eventually(async () => (await session()).status !== 200, 1);
    expect((await session()).body.error.details.code).toBe('portal_closed');
    await portal.admin('PUT', '/settings/general', { enabled: true, name: 'Open' });
    await eventually(async () => (await session()).status === 200, 1);
    expect((await session()).status).toBe(200);
    await portal.admin('POST', `/contacts/${id}/access`, { enabled: false });
    expect((await session()).status).toBe(401);
  });

  it('sends each message of a large send once, with both at work', async () => {
    const emails = Array.from({ length: 300 }, () => someone('both'));
    const answer = await portal.admin('POST', '/login-emails', { emails });
    const batch = await portal.batch(answer.body.batch);
    expect(batch.body.counts).toMatchObject({ sent: 300 });
    for (const email of emails) expect(portal.mailbox.to(email)).toHaveLength(1);
  });

  it('writes one unbroken audit chain for a contact that both change at once', async () => {
    const { id } = await portal.invite(someone());
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        index % 3 === 0
          ? portal.admin('POST', '/magic-links', { contact: id })
          : portal.admin('POST', `/contacts/${id}/access`, { enabled: index % 2 === 0 })
      )
    );
    expect(await portal.server.call('verifyAudit')).toMatchObject({ faults: [] });
  });
});
