import { clientsOf } from '../support/client';
import { contractsOf, drawn, form, sha256, typed } from '../support/contracts';
import { pdf, png } from '../support/files';
import { someone, startPortal, type Portal } from '../support/portal';

let portal: Portal;
const clients = clientsOf(() => portal);
const contracts = contractsOf(() => portal);
beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal.close());

/** A contact whose portal is on. */
const enabled = async (id: string) => {
  await portal.admin('POST', `/contacts/${id}/access`, { enabled: true });
  return { id };
};

const day = 24 * 60 * 60 * 1000;

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
      (() => {
        const body = new FormData();
        body.append('file', new Blob([Buffer.from(pdf('Second version'))]), 'Second.pdf');
        body.append('message', 'Clause 4 has changed');
        return body;
      })()
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

describe('viewers and pictures', () => {
  it('[K1] [K3] [K4] a viewer sees nothing before the copy, which holds the picture that was uploaded', async () => {
    const [ann, eve] = [await contracts.contact('Ann'), await contracts.contact('Eve')];
    const { id } = await contracts.send({
      signers: [{ contact: ann.id }, { contact: eve.id, role: 'viewer' }],
      fields: [{ id: 'a', type: 'signature', signer: 0 }],
    });
    const viewer = clients.cookie(
      await clients.redeem(await clients.magicLink((await enabled(eve.id)).id))
    );
    expect((await clients.as(viewer, 'GET', `/contracts/${id}`)).status).toBe(404);
    expect((await clients.as(viewer, 'GET', '/contracts')).body.results).toEqual([]);
    const image = `data:image/png;base64,${png().toString('base64')}`;
    const cookie = await contracts.enter(ann.email);
    const signed = await contracts.sign(cookie, id, { signature: { kind: 'uploaded', image } });
    expect([signed.status, signed.body.state]).toEqual([200, 'sealing']);
    expect(signed.body.adopted.signature.kind).toBe('uploaded');
    await contracts.completed(id);
    const news = await clients.mail(eve.email, /^Signed by all/);
    expect(news.mail.attachments).toHaveLength(1);
    const seen = await contracts.read(viewer, id);
    expect(seen).toMatchObject({ role: 'viewer', state: 'completed', myTurn: false });
    const copy = await clients.as(viewer, 'POST', `/contracts/${id}/download`);
    expect(sha256(await contracts.fetched(copy, viewer))).toBe(
      (await contracts.get(id)).seal.sha256
    );
    expect((await contracts.sign(viewer, id)).status).toBe(403);
  });
});

describe('what is refused', () => {
  it('[K1] says at its place what is wrong with a PDF, a field or a signer', async () => {
    const ann = await contracts.contact('Ann');
    const html = await portal.adminSend(
      'POST',
      '/contracts',
      form('contract', { title: 'x' }, Buffer.from('<html><body>hello</body></html>'))
    );
    expect([html.status, html.body.error.details.code]).toEqual([400, 'file_type_mismatch']);
    const cut = await contracts.create({ bytes: pdf('x').subarray(0, 300), signers: [] });
    expect(cut.status).toBe(400);
    const places = async (body: object) => {
      const answer = await contracts.create({ signers: [{ contact: ann.id }], ...body });
      return [answer.status, answer.body.error?.details.fields?.[0]?.path];
    };
    const field = { id: 'a', type: 'text', signer: 0 };
    expect(await places({ fields: [{ ...field, page: 2 }] })).toEqual([400, ['fields', 0, 'page']]);
    expect(await places({ fields: [{ ...field, x: 0.9 }] })).toEqual([400, ['fields', 0, 'width']]);
    expect(await places({ fields: [{ ...field, signer: 3 }] })).toEqual([
      400,
      ['fields', 0, 'signer'],
    ]);
    expect(await places({ signers: [{ contact: 'nobody' }] })).toEqual([
      400,
      ['signers', 0, 'contact'],
    ]);
    expect(await places({ dueAt: '2020-01-01T00:00:00.000Z' })).toEqual([400, ['dueAt']]);
    expect(await places({ title: '' })).toEqual([400, ['title']]);
  });

  it('[K3] signs only with a mailed proof, never while somebody only looks, and shows nobody else a thing', async () => {
    const ann = await contracts.contact('Ann');
    const bob = await contracts.contact('Bob');
    const sent = await contracts.send({ signers: [{ contact: ann.id }] });
    const link = await clients.magicLink(ann.id, { app: 'contracts', item: sent.id });
    const cookie = clients.cookie(await clients.redeem(link));
    expect((await contracts.read(cookie, sent.id)).proofRequired).toBe(true);
    const unproved = await contracts.sign(cookie, sent.id);
    expect([unproved.status, unproved.body.error.details.code]).toEqual([403, 'proof_required']);
    const { body } = await clients.post('/auth/login-mail', { email: ann.email });
    const { code } = await clients.mail(ann.email, /code/i);
    const proved = await clients.post('/auth/code/verify', { challenge: body.challenge, code });
    expect((await contracts.sign(clients.cookie(proved), sent.id)).status).toBe(200);

    const other = await portal.join(someone());
    await contracts.send({ signers: [{ contact: bob.id }], title: 'Other' });
    for (const [method, path, sentBody] of [
      ['GET', '', undefined],
      ['POST', '/file', {}],
      ['POST', '/consent', { version: 'x' }],
      ['PUT', '/values', { values: {} }],
      ['POST', '/decline', { reason: 'x' }],
      ['POST', '/download', {}],
    ] as const) {
      const answer = await clients.as(
        other.cookie,
        method,
        `/contracts/${sent.id}${path}`,
        sentBody
      );
      expect([path, answer.status]).toEqual([path, 404]);
    }
  });
});
