import { clientsOf } from '../support/client';
import { contractsOf, newVersion } from '../support/contracts';
import { pdf } from '../support/files';
import { startPortal, type Portal } from '../support/portal';

let portal: Portal;
const clients = clientsOf(() => portal);
const contracts = contractsOf(() => portal);
beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal.close());

const day = 24 * 60 * 60 * 1000;

describe('a contract, from the upload to the sealed copy', () => {
  it('[K5] is declined with a reason, voided, reminded of, expired; each says so and to whom', async () => {
    const ann = await contracts.contact('Ann');
    const bob = await contracts.contact('Bob');
    const both = { signers: [{ contact: ann.id }, { contact: bob.id }] };
    const first = await contracts.send(both);
    const cookie = await contracts.enter(ann.email);
    const declined = await clients.as(cookie, 'POST', `/contracts/${first.id}/decline`, {
      reason: 'The price is wrong',
    });
    expect([declined.status, declined.body.state]).toEqual([200, 'declined']);
    expect(await contracts.get(first.id)).toMatchObject({
      ended: { reason: 'The price is wrong', by: 'Ann' },
      waitsFor: [],
    });
    expect((await clients.mail(bob.email, /^Declined: /)).text).toContain('The price is wrong');
    expect((await clients.mail('admin@example.org', /Ann has declined/)).text).toContain('price');

    const second = await contracts.send({ ...both, title: 'Second' });
    const reminded = await portal.admin('POST', `/contracts/${second.id}/remind`);
    expect(reminded.body.signers.map((one: { reminded: number }) => one.reminded)).toEqual([1, 1]);
    await clients.mail(ann.email, /Still to be signed|^By .*: Second/);
    const voided = await portal.admin('POST', `/contracts/${second.id}/void`, {
      reason: 'Withdrawn',
    });
    expect([voided.status, voided.body.state]).toEqual([200, 'voided']);
    await clients.mail(ann.email, /^Withdrawn: Second/);
    expect((await contracts.sign(cookie, second.id)).status).toBe(409);
    expect(
      (await portal.admin('POST', `/contracts/${second.id}/void`, { reason: 'x' })).status
    ).toBe(409);

    const third = await contracts.send({
      ...both,
      title: 'Third',
      dueAt: new Date(Date.now() + day).toISOString(),
      reminders: null,
    });
    await portal.advance(2 * day);
    expect((await contracts.sign(cookie, third.id)).status).toBe(409);
    expect((await contracts.get(third.id)).state).toBe('expired');
    await clients.mail(bob.email, /^Expired: Third/);
    await portal.advance(-2 * day);
  });

  it('[K1] [K5] reminds by itself, changes the due date, replaces a signer, clears signatures with a new version', async () => {
    const ann = await contracts.contact('Ann');
    const bob = await contracts.contact('Bob');
    const cy = await contracts.contact('Cy');
    const sent = await contracts.send({
      title: 'Long',
      signers: [{ contact: ann.id }, { contact: bob.id }],
      fields: [
        { id: 'a', type: 'signature', signer: 0 },
        { id: 'b', type: 'signature', signer: 1 },
      ],
      reminders: { firstAfterDays: 2, everyDays: 3 },
    });
    await portal.advance(2 * day + 60_000);
    await portal.server.call('cron', { job: 'contracts' });
    await clients.mail(ann.email, /Still to be signed: Long/);
    const { nextReminderAt } = await contracts.get(sent.id);
    expect(new Date(nextReminderAt).getTime() - Date.now()).toBeGreaterThan(4 * day);
    await portal.advance(-2 * day - 60_000);

    const dueAt = new Date(Date.now() + 10 * day).toISOString();
    expect((await portal.admin('PUT', `/contracts/${sent.id}`, { dueAt })).body.dueAt).toBe(dueAt);
    expect((await portal.admin('PUT', `/contracts/${sent.id}`, { fields: [] })).status).toBe(409);

    const cookie = await contracts.enter(ann.email);
    expect((await contracts.sign(cookie, sent.id)).body.state).toBe('partly-signed');
    const old = await contracts.enter(bob.email);
    const replaced = await portal.admin('PUT', `/contracts/${sent.id}/signers/1`, {
      contact: cy.id,
    });
    expect(replaced.body.signers[1]).toMatchObject({ name: 'Cy', state: 'invited' });
    expect((await clients.as(old, 'GET', `/contracts/${sent.id}`)).status).toBe(404);
    expect(
      (await portal.admin('PUT', `/contracts/${sent.id}/signers/0`, { contact: bob.id })).status
    ).toBe(409);

    const before = await contracts.read(await contracts.enter(cy.email), sent.id);
    const next = await portal.adminSend(
      'POST',
      `/contracts/${sent.id}/document`,
      newVersion(pdf('Second version'), 'Second.pdf', 'Clause 4 has changed')
    );
    expect([next.status, next.body.version, next.body.state]).toEqual([200, 2, 'sent']);
    expect(next.body.signers.map((one: { state: string }) => one.state)).toEqual([
      'invited',
      'invited',
    ]);
    expect((await clients.mail(ann.email, /^Changed: Long/)).text).toContain(
      'Clause 4 has changed'
    );
    const late = await contracts.sign(cookie, sent.id, { documentSha256: before.documentSha256 });
    expect([late.status, late.body.error.details.code]).toEqual([409, 'conflict']);
    expect((await contracts.sign(cookie, sent.id)).status).toBe(200);
  });
});
