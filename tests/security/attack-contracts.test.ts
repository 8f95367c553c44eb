import { deflateSync } from 'node:zlib';
import { clientsOf } from '../support/client';
import { contractsOf, drawn, form, pages, typed } from '../support/contracts';
import { pdf } from '../support/files';
import { call } from '../support/http';
import { someone, startPortal, type Portal } from '../support/portal';

let portal: Portal;
const clients = clientsOf(() => portal);
const contracts = contractsOf(() => portal);
beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal.close());

const codeOf = ({ body }: { body: { error?: { details?: { code?: string } } } }) =>
  body.error?.details?.code;

/** One signer who has opened it, with these fields. */
const opened = async (fields: Parameters<typeof contracts.send>[0]['fields'] = []) => {
  const ann = await contracts.contact('Ann');
  const { id } = await contracts.send({ signers: [{ contact: ann.id }], fields });
  const cookie = await contracts.enter(ann.email);
  return { ann, id, cookie, seen: await contracts.read(cookie, id) };
};

/** An admin with these permissions and no others. @returns its calls */
const editor = async (...held: string[]) => {
  const strapi = async (method: string, url: string, body: unknown) =>
    (
      await call(portal.url, method, url, {
        headers: { authorization: `Bearer ${await portal.adminToken()}` },
        body,
      })
    ).body.data;
  const role = await strapi('POST', '/admin/roles', { name: someone('role'), description: '' });
  await strapi('PUT', `/admin/roles/${role.id}/permissions`, {
    permissions: held.map((uid) => ({
      action: `plugin::client-portal.${uid}`,
      subject: null,
      conditions: [],
      properties: {},
    })),
  });
  const email = someone('editor');
  const user = await strapi('POST', '/admin/users', {
    email,
    firstname: 'E',
    lastname: 'D',
    roles: [role.id],
  });
  const password = 'Correct-horse-2';
  await strapi('PUT', `/admin/users/${user.id}`, { password, isActive: true });
  const login = await call(portal.url, 'POST', '/admin/login', { body: { email, password } });
  const headers = { authorization: `Bearer ${login.body.data.token}` };
  return (method: string, url: string, options: { body?: unknown; raw?: BodyInit } = {}) =>
    call(portal.url, method, `/client-portal${url}`, { headers, ...options });
};

const version = (bytes: Uint8Array) => {
  const body = new FormData();
  body.append('file', new Blob([Buffer.from(bytes)]), 'Next.pdf');
  return body;
};

describe('a signer', () => {
  it('[K3] is refused whatever is not a signature, a value or this document; then it signs', async () => {
    const { id, cookie, seen } = await opened([
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
      signers: [{ contact: ann.id }, { contact: bob.id }, { admin: (await me()).id }],
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

const me = async () => {
  const { body } = await portal.admin('GET', '/contracts/signers?q=Robin');
  return body.results[0] as { id: string };
};

describe('an admin', () => {
  it('[K1] without the right to send changes nothing that was sent', async () => {
    const { id } = await opened();
    const writer = await editor('contracts.read', 'contracts.update');
    const before = await contracts.get(id);
    const answers = [
      await writer('POST', `/contracts/${id}/document`, { raw: version(pages(1, 'Other')) }),
      await writer('PUT', `/contracts/${id}`, { body: { dueAt: null, message: 'Changed' } }),
      await writer('POST', `/contracts/${id}/void`, { body: { reason: 'x' } }),
      await writer('PUT', `/contracts/${id}/signers/0`, { body: { admin: (await me()).id } }),
      await writer('POST', '/seal-keys', { body: {} }),
      await writer('PUT', '/settings/contracts', { body: { timestampUrl: 'http://169.254.1.1/' } }),
    ];
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 403));
    expect(await contracts.get(id)).toEqual(before);
    const mine = await writer('POST', '/contracts', {
      raw: form('contract', { title: 'Draft' }, pages()),
    });
    const renamed = { body: { title: 'Other' } };
    expect((await writer('PUT', `/contracts/${mine.body.id}`, renamed)).status).toBe(200);
  });

  it('[K1] sends no text that a database can not keep, and no field that every object has', async () => {
    const fields = [{ id: 'a', type: 'text', signer: 0 }];
    const { id: contact } = await contracts.contact('Ann');
    const places = async (body: object) => {
      const answer = await contracts.create({ signers: [{ contact }], fields, ...body });
      return [answer.status, answer.body.error?.details?.fields?.[0]?.path];
    };
    expect(await places({ message: 'a\0b' })).toEqual([400, ['message']]);
    expect(await places({ title: 'half \ud800' })).toEqual([400, ['title']]);
    for (const id of ['constructor', 'toString', '__proto__']) {
      expect(await places({ fields: [{ ...fields[0], id }] })).toEqual([400, ['fields', 0, 'id']]);
    }
  });
});

describe('words', () => {
  it('[K1] [K4] [K5] stay words in mails, headers, the trail and on the certificate', async () => {
    const evil = '<img src=x onerror=alert(1)>';
    const ann = await contracts.contact('Ann');
    const long = `Long ${'Ω'.repeat(80)} ${evil}`;
    const renamed = await portal.admin('PUT', `/contacts/${ann.id}`, { name: long });
    expect(renamed.status).toBe(200);
    const title = `${evil} {{ portal }} \u202Efdp.exe`;
    const split = await contracts.create({ title: 'A\r\nBcc: x@evil.example', signers: [] });
    expect(split.status).toBe(400);
    const contract = { title, message: `${evil} {{ name }}`, signers: [{ contact: ann.id }] };
    const send = (name: string) =>
      portal.adminSend('POST', '/contracts', form('contract', contract, pages(), name));
    expect(codeOf(await send('a\u202Egnp.pdf'))).toBe('file_name_not_allowed');
    const made = await send("Über; filename=b.exe, 'x' (1).pdf");
    expect([made.status, made.text]).toEqual([201, expect.any(String)]);
    const { id } = made.body;
    await portal.admin('POST', `/contracts/${id}/send`, {});
    const mail = await clients.mail(ann.email, /^Please sign/);
    expect(mail.mail.html).not.toContain('<img src=x');
    expect(mail.mail.subject).toContain('{{ portal }}');
    expect(mail.text).toContain('{{ name }}');
    expect(mail.mail.headers.filter(({ key }) => /^(b?cc|x)$/i.test(key))).toEqual([]);
    const cookie = clients.cookie(await clients.redeem(mail.link));
    const file = await clients.as(cookie, 'POST', `/contracts/${id}/file`, {
      disposition: 'attachment',
    });
    const { headers } = await fetch(file.body.url, { headers: { cookie } });
    const disposition = headers.get('content-disposition') ?? '';
    expect(disposition).toMatch(
      /^attachment; filename="(?:[^"\\]|\\.)*"(?:; filename\*=UTF-8''[\w%.~-]+)?$/
    );
    expect(disposition).not.toMatch(/%E2%80%AE|[^\x20-\x7e]/i);
    expect([headers.get('x-content-type-options'), headers.get('content-security-policy')]).toEqual(
      ['nosniff', "default-src 'none'; sandbox"]
    );
    expect((await contracts.sign(cookie, id, { signature: typed('Ω'.repeat(120)) })).status).toBe(
      200
    );
    await contracts.completed(id);
    for (const what of ['audit-json', 'audit-pdf', 'final']) {
      const answer = await portal.admin('POST', `/contracts/${id}/download`, { what });
      expect((await contracts.fetched(answer)).length).toBeGreaterThan(100);
    }
    const outbox = await portal.admin('GET', '/outbox');
    const [shown] = outbox.body.results;
    expect((await portal.admin('GET', `/outbox/${shown.id}`)).text).not.toContain(
      mail.link?.secret
    );
  });
});

describe('at the same moment', () => {
  it('[K6] a signature and a new version, another signer, a deletion: what was signed is what was shown', async () => {
    for (const change of ['version', 'replace', 'delete'] as const) {
      const { ann, id, cookie, seen } = await opened();
      const bob = await contracts.contact('Bob');
      const meanwhile = {
        version: () => portal.adminSend('POST', `/contracts/${id}/document`, version(pdf('Next'))),
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
      const { id, cookie } = await opened();
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
