import { clientsOf } from '../support/client';
import { filesOf, pdf } from '../support/files';
import { eventually, someone, startPortal, type Portal } from '../support/portal';

let portal: Portal;
const clients = clientsOf(() => portal);
const files = filesOf(() => portal);
beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal.close());

const day = 24 * 60 * 60 * 1000;
const ask = (contacts: string[], more: object = {}) =>
  portal.admin('POST', '/document-requests', {
    contacts,
    items: [{ label: 'Passport', note: 'Both sides' }, { label: 'Bank statement' }],
    dueOn: '2030-05-04',
    message: 'For your application',
    ...more,
  });
const waiting = async (cookie: string) =>
  (await clients.as(cookie, 'GET', '/home')).body.waiting.map(
    (one: { title: string }) => one.title
  );
const sendFor = (cookie: string, item: string, name = 'scan.pdf') =>
  files.send(cookie, [{ name, bytes: pdf() }], { item });

describe('requested documents', () => {
  it('[J5] [H4] [C9] asks by email, waits on the landing page, is answered line by line', async () => {
    const address = someone('asked');
    const { id } = (await portal.admin('POST', '/contacts', { email: address, name: 'Ann Lee' }))
      .body;
    const [request] = (await ask([id])).body.results;
    const { link, mail } = await portal.mailbox.waitFor(address, 1);
    expect(mail.text).toMatch(/Passport, Bank statement, by May 4, 2030/);
    expect(mail.text).toContain('For your application');
    const login = await clients.redeem(link);
    expect(login.body.target).toEqual({ app: 'documents', item: `request-${request.id}` });
    const cookie = clients.cookie(login);
    expect(await waiting(cookie)).toEqual(['Passport', 'Bank statement']);

    const [passport, statement] = request.items;
    const sent = await sendFor(cookie, passport.id);
    expect(sent.status).toBe(201);
    expect(await waiting(cookie)).toEqual(['Bank statement']);
    const path = `/document-requests/${request.id}/items/${passport.id}`;
    const seen = (await portal.admin('GET', `/document-requests/${request.id}`)).body;
    expect(seen.items[0]).toMatchObject({ state: 'sent', documents: [{ name: 'scan.pdf' }] });
    expect((await portal.admin('POST', `${path}/return`, { note: '' })).status).toBe(400);
    await portal.admin('POST', `${path}/return`, { note: 'The back is missing' });
    const { mail: back } = await portal.mailbox.waitFor(address, 2);
    expect(back.text).toContain('The back is missing');
    expect(await waiting(cookie)).toEqual(['Passport', 'Bank statement']);

    await sendFor(cookie, passport.id, 'both.pdf');
    await sendFor(cookie, statement.id);
    await portal.admin('POST', `${path}/accept`);
    const done = await portal.admin(
      'POST',
      `/document-requests/${request.id}/items/${statement.id}/accept`
    );
    expect(done.body.state).toBe('complete');
    expect(files.code(await sendFor(cookie, passport.id))).toBe('conflict');
    expect((await clients.as(cookie, 'GET', '/document-requests')).body.results[0].state).toBe(
      'complete'
    );
  });

  it('[D12] is its client’s alone', async () => {
    const { id } = await portal.join(someone());
    const other = await portal.join(someone());
    const [request] = (await ask([id])).body.results;
    expect((await clients.as(other.cookie, 'GET', `/document-requests/${request.id}`)).status).toBe(
      404
    );
    expect((await sendFor(other.cookie, request.items[0].id)).status).toBe(404);
    expect((await clients.as(other.cookie, 'GET', '/document-requests')).body.results).toEqual([]);
  });

  it('[C9] reminds while something is missing, once each time, and stops when it is closed', async () => {
    const address = someone('reminded');
    const { id, cookie } = await portal.join(address);
    const [request] = (await ask([id], { reminders: { firstAfterDays: 2, everyDays: 5 } })).body
      .results;
    await portal.mailbox.waitFor(address, 2);
    const remind = () => portal.server.call('cron', { job: 'document-reminders' });
    const reminders = () =>
      portal.mailbox.to(address).filter(({ mail }) => /still need/.test(mail.subject ?? '')).length;
    await sendFor(cookie, request.items[0].id);
    await portal.advance(2 * day + 1000);
    await Promise.all([remind(), remind()]);
    await eventually(() => Promise.resolve(reminders() === 1));
    expect(portal.mailbox.to(address).at(-1)?.mail.text).toContain('waiting for: Bank statement');
    await portal.advance(4 * day);
    await remind();
    await portal.advance(day + 1000);
    await remind();
    await eventually(() => Promise.resolve(reminders() === 2));
    const closed = await portal.admin('PUT', `/document-requests/${request.id}`, {
      state: 'closed',
    });
    expect(closed.body).toMatchObject({ state: 'closed', reminded: { times: 2 } });
    expect((await portal.admin('POST', `/document-requests/${request.id}/remind`)).status).toBe(
      409
    );
    await portal.advance(10 * day);
    await remind();
    expect(reminders()).toBe(2);
  });
});
