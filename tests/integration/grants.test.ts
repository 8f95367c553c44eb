import { clientsOf } from '../support/client';
import { cookieOf } from '../support/http';
import { someone, startPortal, type Portal } from '../support/portal';

let portal: Portal;
beforeAll(async () => {
  // a server of its own: an app that is registered stays
  portal = await startPortal({});
  await portal.server.call('registerApp', {
    app: { id: 'files', label: { en: 'Files' }, icon: 'document' },
  });
});
afterAll(() => portal.close());

const { magicLink, mail, redeem } = clientsOf(() => portal);

interface Outcome {
  again: boolean;
  activated: boolean;
  offered: boolean;
  notSent: string | null;
}
const grant = (contact: string, more: object = {}) =>
  portal.server.call<Outcome>('grant', {
    contact,
    given: { app: 'files', item: 'plan-1', why: 'document', title: 'The plan', ...more },
  });
const triggers = (value: object) =>
  portal.admin('PUT', '/settings/access-triggers', { triggers: value });
const newContact = async (more: object = {}) => {
  const address = someone();
  const { body } = await portal.admin('POST', '/contacts', { email: address });
  if (Object.keys(more).length > 0) await portal.admin('PUT', `/contacts/${body.id}`, more);
  return { id: String(body.id), address };
};
const ledger = async (id: string) => (await portal.admin('GET', `/contacts/${id}`)).body.grants;
const offers = (address: string) =>
  portal.mailbox.to(address).filter(({ mail: { subject } }) => /The plan/.test(subject ?? ''));

describe('giving a client something', () => {
  it('[C8] [C9] switches the portal on and sends one email with a link into the item', async () => {
    const { id, address } = await newContact();
    expect(await grant(id, { by: 'Robin Hale' })).toMatchObject({
      again: false,
      activated: true,
      offered: true,
      notSent: null,
    });
    const offer = await mail(address, /A document for you: The plan/);
    expect(offer.text).toContain('Robin Hale');
    const entered = await redeem(offer.link);
    expect(entered.status).toBe(200);
    expect(entered.body.target).toEqual({ app: 'files', item: 'plan-1' });
    expect(cookieOf(entered)).not.toBeNull();
    expect(await portal.contact(address)).toMatchObject({ access: 'on', stage: 'joined' });
  });

  it('[L4] [X4] tells once for each item, however often it is given, and keeps the ledger', async () => {
    const { id, address } = await newContact();
    const outcomes = await Promise.all([grant(id), grant(id), grant(id)]);
    expect(outcomes.filter(({ offered }) => offered)).toHaveLength(1);
    expect(outcomes.filter(({ notSent }) => notSent === 'sent_before')).toHaveLength(2);
    await grant(id, { item: 'plan-2', title: 'The plan, part two' });
    await mail(address, /part two/);
    expect(offers(address)).toHaveLength(2);
    expect(await ledger(id)).toMatchObject([
      { item: 'plan-2', repeats: 0, notSent: null },
      { item: 'plan-1', repeats: 2, notSent: null, trigger: 'document' },
    ]);
    // the first item's link still works beside the second's
    const [first] = offers(address);
    expect((await redeem(first?.link)).body.target.item).toBe('plan-1');
  });

  it('[L3] [L5] sends nothing to who must not be disturbed; the admin sees it and has a way out', async () => {
    const { id, address } = await newContact({ doNotDisturb: { email: true, sms: false } });
    expect(await grant(id)).toMatchObject({
      activated: true,
      offered: false,
      notSent: 'do_not_disturb',
    });
    const [line] = await ledger(id);
    expect(line).toMatchObject({ offeredAt: null, notSent: 'do_not_disturb' });
    const ready = await magicLink(id, { app: line.app, item: line.item });
    expect((await redeem(ready)).body.target).toEqual({ app: 'files', item: 'plan-1' });
    expect(offers(address)).toHaveLength(0);
    // once the flag is gone, giving it again tells it
    await portal.admin('PUT', `/contacts/${id}`, { doNotDisturb: { email: false, sms: false } });
    expect(await grant(id)).toMatchObject({ again: true, offered: true });
    await mail(address, /The plan/);
  });

  it('[C8] [C12] obeys the trigger’s switches, and the call before them', async () => {
    await triggers({
      contract: { activates: false, notifies: true },
      invoice: { activates: true, notifies: false },
    });
    const quiet = await newContact();
    expect(await grant(quiet.id, { why: 'contract' })).toMatchObject({
      activated: false,
      notSent: 'access_off',
    });
    expect(await portal.contact(quiet.address)).toMatchObject({ access: 'off' });
    expect(await grant(quiet.id, { why: 'contract', activate: true })).toMatchObject({
      activated: true,
      offered: true,
    });
    const silent = await newContact();
    expect(await grant(silent.id, { why: 'invoice' })).toMatchObject({
      activated: true,
      notSent: 'trigger_off',
    });
    await triggers({});
    const list = await portal.admin('GET', '/access-triggers');
    expect(list.body.results.map(({ name }: { name: string }) => name)).toEqual(
      expect.arrayContaining([
        'document',
        'contract',
        'invoice',
        'proposal',
        'course',
        'community',
        'briefs',
      ])
    );
  });

  it('[D5] gives nobody back the access that was taken', async () => {
    const { id, address } = await newContact();
    await portal.admin('POST', `/contacts/${id}/access`, { enabled: false });
    expect(await grant(id, { activate: true })).toMatchObject({
      activated: false,
      notSent: 'access_disabled',
    });
    expect(await portal.contact(address)).toMatchObject({ access: 'off' });
  });

  it('[I1] says that the client may not see the app', async () => {
    const { id } = await newContact();
    await portal.admin('PUT', `/contacts/${id}/permissions`, { overrides: { files: false } });
    expect(await grant(id)).toMatchObject({ offered: false, notSent: 'app_off' });
  });

  it('[X6] comes from an entry of a mapped content type that is published for a contact', async () => {
    const { id, address } = await newContact();
    const other = await portal.join(someone());
    const write = (action: string, params: object) =>
      portal.server.call<{ documentId: string }>('documents', {
        uid: 'api::brief.brief',
        action,
        params,
      });
    const { documentId } = await write('create', { data: { title: 'The plan', contact: id } });
    expect(offers(address)).toHaveLength(0);
    await write('publish', { documentId });
    const offer = await mail(address, /The plan/);
    const entered = await redeem(offer.link);
    expect(entered.body.target).toEqual({ app: 'briefs', item: documentId });
    const cookie = cookieOf(entered) ?? '';
    const own = await portal.client('GET', `/apps/briefs/items/${documentId}`, {
      headers: { cookie },
    });
    expect([own.status, own.body.title]).toEqual([200, 'The plan']);
    const foreign = await portal.client('GET', `/apps/briefs/items/${documentId}`, {
      headers: { cookie: other.cookie },
    });
    expect(foreign.status).toBe(404);
    await write('update', { documentId, data: { title: 'The plan, again' } });
    await write('publish', { documentId });
    expect(offers(address)).toHaveLength(1);
  });

  it('[C8] joins a transaction of Strapi, and is undone with it', async () => {
    const { id, address } = await newContact();
    const given = { app: 'files', item: 'plan-3', why: 'document', title: 'The plan' };
    const inside = (more: object) =>
      portal.server.call<Outcome>('grantInTransaction', { contact: id, given, ...more });
    await expect(inside({ fails: true })).rejects.toThrow(/and then it failed/);
    expect(await ledger(id)).toEqual([]);
    expect(await portal.contact(address)).toMatchObject({ access: 'off' });
    expect(await inside({})).toMatchObject({ again: false, activated: true, offered: true });
    await mail(address, /The plan/);
  });

  it('refuses what is not there', async () => {
    const { id } = await newContact();
    await expect(grant(id, { app: 'nothing' })).rejects.toThrow(/no app/);
    await expect(grant('nobody')).rejects.toThrow(/No such contact/);
    await expect(grant(id, { item: '../x' })).rejects.toThrow();
  });
});
