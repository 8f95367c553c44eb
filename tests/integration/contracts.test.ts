import { clientsOf } from '../support/client';
import { contractsOf, drawn, sha256, typed } from '../support/contracts';
import { pdf } from '../support/files';
import { startPortal, type Portal } from '../support/portal';

let portal: Portal;
const clients = clientsOf(() => portal);
const contracts = contractsOf(() => portal);
beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal.close());

// One story: each step stands on the one before.
describe('a contract of two in their order', () => {
  const bytes = pdf('Services');
  let ann: Awaited<ReturnType<typeof contracts.contact>>;
  let bob: typeof ann;
  let id: string;
  let cookie: string;
  let second: string;
  let seen: Awaited<ReturnType<typeof contracts.read>>;
  let done: Awaited<ReturnType<typeof contracts.until>>;
  beforeAll(async () => {
    ann = await contracts.contact('Ann Lee');
    bob = await contracts.contact('Bob Öz');
  });

  it('[K1] [K2] is made with its fields, and sent', async () => {
    const made = await contracts.create({
      title: 'Services',
      bytes,
      message: 'Please sign by Friday',
      order: 'sequential',
      signers: [
        { contact: ann.id, role: 'signer' },
        { contact: bob.id, role: 'signer' },
      ],
      fields: [
        { id: 'sig-a', type: 'signature', signer: 0 },
        { id: 'name-a', type: 'name', signer: 0 },
        { id: 'ref', type: 'text', signer: 0, label: 'Reference' },
        { id: 'tick', type: 'checkbox', signer: 0 },
        { id: 'sig-b', type: 'signature', signer: 1 },
        { id: 'date-b', type: 'date', signer: 1 },
      ],
    });
    expect([made.status, made.text]).toEqual([201, expect.any(String)]);
    id = made.body.id;
    expect(made.body).toMatchObject({ state: 'draft', documentSha256: sha256(bytes), version: 1 });
    const sent = await portal.admin('POST', `/contracts/${id}/send`);
    expect([sent.status, sent.body.state]).toEqual([200, 'sent']);
    expect(sent.body.offers).toEqual([
      { signer: 0, offer: { activated: true, sent: true, notSent: null } },
    ]);
    expect(sent.body.waitsFor).toEqual([0]);
  });

  it('[C8] [C9] [H4] [K3] lets the first in by mail, who sees its own fields and the file', async () => {
    const mail = await clients.mail(ann.email, /^Please sign: Services/);
    expect(mail.text).toContain('Please sign by Friday');
    const login = await clients.redeem(mail.link);
    expect(login.body.target).toEqual({ app: 'contracts', item: id });
    cookie = clients.cookie(login);
    const home = (await clients.as(cookie, 'GET', '/home')).body;
    expect(home.waiting[0]).toMatchObject({ app: 'contracts', id, title: 'Services' });
    seen = await contracts.read(cookie, id);
    expect(seen).toMatchObject({
      state: 'seen',
      myState: 'seen',
      myTurn: true,
      documentSha256: sha256(bytes),
      consent: { given: false },
    });
    expect(seen.fields.map((field: { id: string }) => field.id)).toEqual([
      'sig-a',
      'name-a',
      'ref',
      'tick',
    ]);
    expect(seen.fields[1].value).toBe('Ann Lee');
    const file = await clients.as(cookie, 'POST', `/contracts/${id}/file`);
    expect(sha256(await contracts.fetched(file, cookie))).toBe(seen.documentSha256);
    expect((await contracts.verify(seen.documentSha256)).body).toMatchObject({
      verdict: 'original',
      contract: {
        title: 'Services',
        signers: [{ name: 'Ann Lee', signedAt: null }, expect.anything()],
      },
    });
  });

  it('[K3] is signed by the first with consent and all that is asked', async () => {
    const agreed = await clients.as(cookie, 'POST', `/contracts/${id}/consent`, {
      version: seen.consent.version,
    });
    expect(agreed.body.consent.given).toBe(true);
    const draft = await clients.as(cookie, 'PUT', `/contracts/${id}/values`, {
      values: { ref: 'PO-7' },
    });
    expect(draft.body.fields[2].value).toBe('PO-7');
    const missing = await contracts.sign(cookie, id, { signature: drawn });
    expect(missing.body.error.details.fields).toEqual([
      { path: ['values', 'tick'], message: 'This has to be ticked' },
    ]);
    const signed = await contracts.sign(cookie, id, {
      signature: drawn,
      values: { tick: true },
      timeZone: 'Europe/Berlin',
    });
    expect([signed.status, signed.body.myState, signed.body.state]).toEqual([
      200,
      'signed',
      'partly-signed',
    ]);
    expect((await contracts.sign(cookie, id, { signature: drawn })).status).toBe(409);
    expect((await clients.as(cookie, 'POST', `/contracts/${id}/download`)).status).toBe(409);
  });

  it('[K2] [K3] is signed by the second, who sees nothing of the first', async () => {
    second = await contracts.enter(bob.email);
    const theirs = await contracts.read(second, id);
    expect(theirs.fields.map((field: { id: string }) => field.id)).toEqual(['sig-b', 'date-b']);
    expect(JSON.stringify(theirs)).not.toContain('PO-7');
    expect((await contracts.sign(second, id, { signature: typed('Bob Öz') })).status).toBe(200);
  });

  it('[K4] is sealed, downloaded and mailed', async () => {
    done = await contracts.until(id, 'completed');
    expect(done.seal).toMatchObject({
      level: 'B-B',
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    const copy = await contracts.fetched(
      await clients.as(second, 'POST', `/contracts/${id}/download`),
      second
    );
    expect(sha256(copy)).toBe(done.seal.sha256);
    expect(copy.subarray(0, bytes.length).equals(bytes)).toBe(true);
    expect((await contracts.verify(done.seal.sha256)).body).toMatchObject({
      verdict: 'final',
      whole: true,
      contract: { title: 'Services', state: 'completed' },
    });
    const news = await clients.mail(ann.email, /^Signed by all/);
    expect(news.mail.attachments[0]?.filename).toBe('Agreement-signed.pdf');
    expect(sha256(Buffer.from(news.mail.attachments[0]?.content as ArrayBuffer))).toBe(
      done.seal.sha256
    );
  });

  it('[K4] [K6] leaves an unbroken trail', async () => {
    const audit = await contracts.audit(id);
    expect([audit.whole, audit.faults]).toEqual([true, []]);
    expect(audit.results.map((event: { action: string }) => event.action)).toEqual([
      'contract.created',
      'contract.sent',
      'contract.offered',
      'contract.opened',
      'contract.consented',
      'contract.signed',
      'contract.offered',
      'contract.opened',
      'contract.consented',
      'contract.signed',
      'contract.sealed',
      'contract.completed',
      'contract.downloaded',
    ]);
  });
});

describe('sending', () => {
  it('[C12] switches the portal on or not, by the dialog and by the settings', async () => {
    const offers = async (contact: string, body: object) => {
      const made = await contracts.create({ signers: [{ contact }] });
      return (await portal.admin('POST', `/contracts/${made.body.id}/send`, body)).body.offers[0]
        .offer;
    };
    const [ann, bob] = [await contracts.contact('Ann'), await contracts.contact('Bob')];
    expect(await offers(ann.id, { activate: false })).toEqual({
      activated: false,
      sent: false,
      notSent: 'access_off',
    });
    expect((await portal.admin('GET', `/contacts/${ann.id}`)).body.contact.access).toBe('off');
    expect(await offers(ann.id, { activate: true })).toMatchObject({ activated: true, sent: true });
    const triggers = { contract: { activates: false, notifies: true } };
    await portal.admin('PUT', '/settings/access-triggers', { triggers });
    expect(await offers(bob.id, {})).toMatchObject({ activated: false, notSent: 'access_off' });
    await portal.admin('PUT', '/settings/access-triggers', { triggers: {} });
    expect(await offers(bob.id, {})).toMatchObject({ activated: true, sent: true });
  });

  it('[K1] [K3] is countersigned by the agency in the panel, and by code of the site', async () => {
    const ann = await contracts.contact('Ann');
    const [admin] = (await portal.admin('GET', '/contracts/signers')).body.results;
    const { id } = await contracts.send({
      order: 'sequential',
      signers: [{ contact: ann.id }, { admin: admin.id }],
      fields: [{ id: 'a', type: 'signature', signer: 1 }],
    });
    expect((await portal.admin('GET', `/contracts/${id}/signing`)).status).toBe(404);
    await contracts.sign(await contracts.enter(ann.email), id);
    expect((await clients.mail(admin.email, /^Waits for your signature/)).text).toContain(id);
    const list = (await portal.admin('GET', '/contracts?mine=true')).body;
    expect([list.mine, list.results[0].id]).toEqual([1, id]);
    const seen = (await portal.admin('GET', `/contracts/${id}/signing`)).body;
    const signed = await portal.admin('POST', `/contracts/${id}/signing/sign`, {
      values: {},
      signature: typed('Robin Hale'),
      consent: seen.consent.version,
      documentSha256: seen.documentSha256,
    });
    expect([signed.status, signed.body.state]).toEqual([200, 'sealing']);
    await contracts.completed(id);
  });
});
