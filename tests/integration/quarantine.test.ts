import { clientsOf } from '../support/client';
import { clamdIsAvailable, eicar, prepareClamd } from '../support/clamd';
import { filesOf, pdf } from '../support/files';
import { eventually, someone, startPortal, type Portal } from '../support/portal';

const withScanner = clamdIsAvailable ? describe : describe.skip;

withScanner('files in quarantine', () => {
  let portal: Portal;
  let clamd: Awaited<ReturnType<typeof prepareClamd>>;
  const clients = clientsOf(() => portal);
  const files = filesOf(() => portal);
  beforeAll(async () => {
    clamd = await prepareClamd();
    portal = await startPortal({ env: clamd.env });
  });
  afterAll(async () => {
    await portal.close();
    clamd.remove();
  });

  const stateOf = async (id: string) => (await portal.admin('GET', `/documents/${id}`)).body.state;

  it('[J6] [C9] wait for the scanner, and are shared and told when it has let them pass', async () => {
    const address = someone('quarantine');
    const { id } = (await portal.admin('POST', '/contacts', { email: address })).body;
    const { results, offer } = (await files.share(id, [{ name: 'a.pdf', bytes: pdf() }])).body;
    expect([results[0].state, offer]).toEqual([
      'checking',
      { activated: false, sent: false, notSent: null },
    ]);
    const early = await portal.admin('POST', `/documents/${results[0].id}/download`);
    expect([early.status, files.code(early)]).toEqual([409, 'file_not_ready']);
    const doctor = (await portal.admin('GET', '/doctor')).body.findings;
    expect(doctor.find(({ check }: { check: string }) => check === 'virus-scanner')).toMatchObject({
      level: 'error',
      finding: 'down',
    });
    expect(portal.mailbox.to(address)).toHaveLength(0);

    await clamd.start();
    await portal.advance(61_000);
    await eventually(async () => (await stateOf(results[0].id)) === 'ready', 20);
    const { link } = await portal.mailbox.waitFor(address, 1);
    const cookie = clients.cookie(await clients.redeem(link));
    expect((await clients.as(cookie, 'GET', '/documents')).body.results).toHaveLength(1);
  });

  it('[C9] of one upload are told in one email, when the last of them has passed', async () => {
    const address = someone('together');
    const { id } = (await portal.admin('POST', '/contacts', { email: address })).body;
    const names = ['a.pdf', 'b.pdf', 'c.pdf'];
    await files.share(id, [
      ...names.map((name) => ({ name, bytes: pdf(name) })),
      { name: 'bad.txt', bytes: eicar },
    ]);
    const { mail } = await portal.mailbox.waitFor(address, 1);
    expect(mail.subject).toContain('a.pdf +2');
    await eventually(async () => {
      const { results } = (await portal.admin('GET', `/contacts/${id}/documents`)).body;
      return results.every(({ state }: { state: string }) => state !== 'checking');
    });
    expect(portal.mailbox.to(address)).toHaveLength(1);
  });

  it('[J6] are gone when they are infected, and nobody gets them', async () => {
    const { id, cookie } = await portal.join(someone());
    const before = (await portal.server.call<unknown[]>('stored')).length;
    const [document] = (await files.send(cookie, [{ name: 'notes.txt', bytes: eicar }])).body
      .results;
    expect(document.state).toBe('checking');
    await eventually(async () => (await stateOf(document.id)) === 'infected');
    await eventually(async () => (await portal.server.call<unknown[]>('stored')).length === before);
    const asked = await clients.as(cookie, 'POST', `/documents/${document.id}/download`);
    expect(files.code(asked)).toBe('file_not_ready');
    const log = (await portal.admin('GET', `/documents/${document.id}/activity`)).body.results;
    expect(log[0]).toMatchObject({
      activity: 'infected',
      actor: { name: expect.stringMatching(/Eicar/) },
    });
    expect((await portal.admin('GET', `/contacts/${id}/documents`)).body.results[0].state).toBe(
      'infected'
    );
  });

  it('[J6] are refused while the scanner is down, where the settings say so', async () => {
    const { cookie } = await portal.join(someone());
    const settings = (await portal.admin('GET', '/settings/documents')).body;
    await portal.admin('PUT', '/settings/documents', { ...settings, whenScannerIsDown: 'refuse' });
    const send = () => files.send(cookie, [{ name: 'a.pdf', bytes: pdf() }]);
    expect((await send()).status).toBe(201);
    clamd.stop();
    const refused = await eventually(async () => {
      const answer = await send();
      return answer.status === 503 && answer;
    });
    expect(files.code(refused)).toBe('scanner_unavailable');
  });
});
