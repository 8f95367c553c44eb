import { editorsOf } from '../support/admins';
import { clientsOf } from '../support/client';
import { contractsOf, drawn, newVersion, typed } from '../support/contracts';
import { pdf } from '../support/files';
import { codeOf } from '../support/http';
import { someone, startPortal, type Portal } from '../support/portal';

let portal: Portal;
const clients = clientsOf(() => portal);
const contracts = contractsOf(() => portal);
const editor = editorsOf(() => portal);
beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal.close());

describe('a signer', () => {
  it('[K3] is refused whatever is not a signature, a value or this document; then it signs', async () => {
    const { id, cookie, seen } = await contracts.opened([
      { id: 'sig', type: 'signature', signer: 0 },
      { id: 'ref', type: 'text', signer: 0, required: false },
      { id: 'sum', type: 'number', signer: 0, required: false },
      { id: 'day', type: 'date', signer: 0, required: false },
      { id: 'plan', type: 'dropdown', signer: 0, required: false, options: ['A', 'B'] },
    ]);
    const points = (count: number) => Array.from({ length: count }, (_, at) => [at % 90, at % 40]);
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
    const image = (text: string | Buffer) => ({
      signature: { kind: 'uploaded', image: Buffer.from(text).toString('base64') },
    });
    // A picture that says that it has 60,000 × 60,000 pixels.
    const header = Buffer.from('89504e470d0a1a0a0000000d494844520000ea600000ea600802000000', 'hex');
    const wrong: object[] = [
      { documentSha256: '0'.repeat(64) },
      { documentSha256: [seen.documentSha256] },
      { documentSha256: null },
      { consent: 'old' },
      { consent: { $ne: null } },
      { signature: null },
      { signature: [typed('X')] },
      { signature: { kind: 'typed' } },
      { signature: typed(' \n') },
      { signature: typed('X\0') },
      { signature: typed('\ud800') },
      { signature: typed('X'.repeat(1_000_000)) },
      { signature: { kind: 'typed', text: 'X', font: '../../etc/passwd' } },
      { signature: { kind: 'drawn', strokes: [] } },
      { signature: { kind: 'drawn', strokes: [points(5001)] } },
      { signature: { kind: 'drawn', strokes: Array.from({ length: 5 }, () => points(4999)) } },
      { signature: { kind: 'drawn', strokes: [[['1', '2']]] } },
      { signature: { kind: 'drawn', strokes: [[[null, null]]] } },
      { signature: { kind: 'drawn', strokes: [[{ x: 1e300, y: 0 }]] } },
      image('this is no picture at all, whatever it says'),
      image(svg),
      image(`<?xml version="1.0"?>${svg}`),
      image(Buffer.from('GIF89a\x01\0\x01\0\0\0\0;GIF89a', 'latin1')),
      image(Buffer.concat([header, Buffer.alloc(40)])),
      image(Buffer.concat([pdf(), Buffer.alloc(100)])),
      {
        signature: {
          kind: 'uploaded',
          image: 'data:image/svg+xml;base64,PHN2Zy8+PHN2Zy8+PHN2Zy8+',
        },
      },
      { signature: { kind: 'uploaded', image: 'http://127.0.0.1/a.png?aaaaaaaaaaaaaaaaaa' } },
      { values: { other: 'x' } },
      { values: { ref: ['x'] } },
      { values: { ref: { toString: 'x' } } },
      { values: { ref: 1 } },
      { values: { ref: 'a\0b' } },
      { values: { ref: 'half \udfff' } },
      { values: { ref: 'x'.repeat(2001) } },
      { values: { sum: 'NaN' } },
      { values: { sum: '1e999' } },
      { values: { sum: true } },
      { values: { day: '2026-02-30' } },
      { values: { day: '+275760-09-14' } },
      { values: { plan: 'C' } },
      { values: { plan: 'constructor' } },
      { values: { constructor: 'x' } },
      { values: JSON.parse('{"__proto__":"x"}') as object },
      { values: Object.fromEntries(points(600).map((_, at) => [`f${at}`, 'x'])) },
      { values: [] },
      { extra: true },
    ];
    const answers = [];
    for (const body of wrong) {
      const { status } = await contracts.sign(cookie, id, body);
      answers.push([JSON.stringify(body).slice(0, 60), [400, 409, 413].includes(status) || status]);
    }
    expect(answers.filter(([, refused]) => refused !== true)).toEqual([]);
    expect((await contracts.read(cookie, id)).myState).toBe('seen');
    const dot = { kind: 'drawn', strokes: [[{ x: 0, y: 0 }]] };
    const body = { signature: dot, values: { ref: 'ok' }, timeZone: '../../etc/passwd' };
    expect((await contracts.sign(cookie, id, body)).status).toBe(200);
    await contracts.completed(id);
  });

  it('[K3] [K5] does not sign out of turn, twice, for another, when it only looks, or after the end', async () => {
    const [ann, bob] = [await contracts.contact('Ann'), await contracts.contact('Bob')];
    const { id } = await contracts.send({
      order: 'sequential',
      signers: [
        { contact: ann.id },
        { contact: bob.id },
        { admin: (await contracts.agencySigner()).id },
      ],
      fields: [
        { id: 'a', type: 'text', signer: 0, value: 'Of Ann' },
        { id: 'b', type: 'text', signer: 1, required: false },
      ],
    });
    const cookie = await contracts.enter(ann.email);
    const seen = await contracts.read(cookie, id);
    const body = {
      signature: drawn,
      consent: seen.consent.version,
      documentSha256: seen.documentSha256,
    };
    const early = clients.cookie(await clients.redeem(await clients.magicLink(bob.id)));
    for (const [method, where, sent] of [
      ['GET', '', undefined],
      ['POST', '/sign', body],
      ['POST', '/decline', { reason: 'x' }],
      ['POST', '/consent', { version: body.consent }],
      ['PUT', '/values', { values: { b: 'x' } }],
      ['POST', '/file', {}],
    ] as const) {
      const { status } = await clients.as(early, method, `/contracts/${id}${where}`, sent);
      expect([where, status]).toEqual([where, 404]);
    }
    // The agency's own signer is not asked yet, and nobody else signs in its name.
    expect((await portal.admin('POST', `/contracts/${id}/signing/sign`, body)).status).toBe(404);
    const other = await editor('contracts.read', 'contracts.update', 'contracts.send');
    expect((await other('POST', `/contracts/${id}/signing/sign`, { body })).status).toBe(404);

    const looking = await portal.admin('POST', `/contacts/${ann.id}/view-as`);
    const [, link, secret] = /\/view-as\/([\w-]+)#([\w-]+)$/.exec(looking.body.url) ?? [];
    const view = await clients.post('/auth/view-as', { link, secret });
    const headers = { authorization: `Bearer ${view.body.session.token}` };
    for (const where of ['sign', 'decline', 'consent']) {
      const { status } = await portal.client('POST', `/contracts/${id}/${where}`, {
        body,
        headers,
      });
      expect([where, status]).toEqual([where, 403]);
    }
    const foreign = { values: { b: 'by Ann' } };
    expect((await clients.as(cookie, 'PUT', `/contracts/${id}/values`, foreign)).status).toBe(400);
    expect((await contracts.sign(cookie, id, { ...body, ...foreign })).status).toBe(400);
    expect((await contracts.sign(cookie, id, body)).status).toBe(200);
    expect((await contracts.sign(cookie, id, body)).status).toBe(409);
    expect(
      (await clients.as(cookie, 'PUT', `/contracts/${id}/values`, { values: {} })).status
    ).toBe(409);
    await portal.admin('POST', `/contracts/${id}/void`, { reason: 'Over' });
    const late = await contracts.enter(bob.email);
    expect((await clients.as(late, 'POST', `/contracts/${id}/sign`, body)).status).toBe(409);
    expect(JSON.stringify(await contracts.read(late, id))).not.toContain('Of Ann');
  });

  it('[K3] [K6] has agreed only in a session that proves it, and is named by the address that it proved', async () => {
    const ann = await contracts.contact('Ann');
    const { id } = await contracts.send({ signers: [{ contact: ann.id }] });
    const staff = clients.cookie(await clients.redeem(await clients.magicLink(ann.id)));
    const seen = await contracts.read(staff, id);
    const consent = { version: seen.consent.version };
    const agreed = await clients.as(staff, 'POST', `/contracts/${id}/consent`, consent);
    expect([agreed.status, agreed.body.consent.given]).toEqual([200, true]);
    for (const [where, body] of [
      ['sign', { signature: drawn, consent: consent.version, documentSha256: seen.documentSha256 }],
      ['decline', { reason: 'x' }],
    ] as const) {
      const answer = await clients.as(staff, 'POST', `/contracts/${id}/${where}`, body);
      expect([where, answer.status, codeOf(answer)]).toEqual([where, 403, 'proof_required']);
    }
    const actions = async () =>
      (await contracts.audit(id)).results.map((event: { action: string }) => event.action);
    expect(await actions()).not.toContain('contract.consented');
    // Somebody changes the address, and signs with a code that went there.
    const moved = someone('moved');
    await portal.server.call('documents', {
      uid: 'plugin::client-portal.contact',
      action: 'update',
      params: { documentId: ann.id, data: { email: moved } },
    });
    const { body } = await clients.post('/auth/login-mail', { email: moved });
    const { code } = await clients.mail(moved, /code/i);
    const proved = await clients.post('/auth/code/verify', { challenge: body.challenge, code });
    expect((await contracts.sign(clients.cookie(proved), id)).status).toBe(200);
    expect((await actions()).filter((one: string) => one === 'contract.consented')).toHaveLength(1);
    expect((await contracts.completed(id)).signers[0].email).toBe(moved);
    const trail = (await contracts.audit(id)).results;
    expect(
      trail.find((event: { action: string }) => event.action === 'contract.signed').person.email
    ).toBe(moved);
  });

  it('[K4] opens files only with its own ticket, while it may, and no final copy before there is one', async () => {
    const [ann, bob] = [await contracts.contact('Ann'), await contracts.contact('Bob')];
    const { id } = await contracts.send({ signers: [{ contact: ann.id }, { contact: bob.id }] });
    const [mine, theirs] = [await contracts.enter(ann.email), await contracts.enter(bob.email)];
    const url = async (cookie: string) =>
      String((await clients.as(cookie, 'POST', `/contracts/${id}/file`, {})).body.url);
    const get = async (from: string, cookie?: string) =>
      (await fetch(from, { headers: cookie ? { cookie } : {} })).status;
    const ticket = await url(mine);
    expect(await get(ticket, mine)).toBe(200);
    expect([await get(ticket), await get(ticket, theirs)]).toEqual([401, 403]);
    const admin = await portal.admin('POST', `/contracts/${id}/download`, { what: 'original' });
    const swapped = ticket.replace(/ticket=.*/, new URL(admin.body.url).search.slice(1));
    expect(await get(swapped, mine)).toBe(403);
    const backwards = String(admin.body.url).replace(/ticket=.*/, new URL(ticket).search.slice(1));
    expect(await get(backwards)).toBe(403);
    expect((await clients.as(mine, 'POST', `/contracts/${id}/download`)).status).toBe(409);
    const early = await portal.admin('POST', `/contracts/${id}/download`, { what: 'final' });
    expect(early.status).toBe(409);
    // Replaced, and switched off: what was given out before opens nothing.
    const held = await url(theirs);
    const cy = await contracts.contact('Cy');
    await portal.admin('PUT', `/contracts/${id}/signers/1`, { contact: cy.id });
    expect(await get(held, theirs)).toBe(404);
    await portal.admin('POST', `/contacts/${ann.id}/access`, { enabled: false });
    expect([401, 403]).toContain(await get(ticket, mine));
  });
});

describe('at the same moment', () => {
  it('[K6] a signature and a new version, another signer, a deletion: what was signed is what was shown', async () => {
    for (const change of ['version', 'replace', 'delete'] as const) {
      const { ann, id, cookie, seen } = await contracts.opened();
      const bob = await contracts.contact('Bob');
      const meanwhile = {
        version: () =>
          portal.adminSend('POST', `/contracts/${id}/document`, newVersion(pdf('Next'))),
        replace: () => portal.admin('PUT', `/contracts/${id}/signers/0`, { contact: bob.id }),
        delete: () => portal.admin('DELETE', `/contacts/${ann.id}`),
      }[change];
      const body = {
        signature: typed('Ann'),
        consent: seen.consent.version,
        documentSha256: seen.documentSha256,
      };
      const [signed, changed] = await Promise.all([
        clients.as(cookie, 'POST', `/contracts/${id}/sign`, body),
        meanwhile(),
      ]);
      expect([change, signed.status < 500, changed.status < 500]).toEqual([change, true, true]);
      const { results, whole } = await contracts.audit(id);
      expect(whole).toBe(true);
      const line = results.find((event: { action: string }) => event.action === 'contract.signed');
      // The deletion may take the session first; what has been signed stays.
      if (signed.status === 200) {
        expect(line.data.documentSha256).toBe(seen.documentSha256);
        const done = await contracts.completed(id);
        expect(done.signers[0].name).toBe('Ann');
        expect((await contracts.verifyFile(await contracts.finalCopy(id))).body.verdict).toBe(
          'final'
        );
      } else expect([change, line]).toEqual([change, undefined]);
    }
  });
});
