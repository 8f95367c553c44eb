import { editorsOf } from '../support/admins';
import { clientsOf } from '../support/client';
import { contractsOf, form, newVersion, pages, typed } from '../support/contracts';
import { codeOf } from '../support/http';
import { startPortal, type Portal } from '../support/portal';

let portal: Portal;
const clients = clientsOf(() => portal);
const contracts = contractsOf(() => portal);
const editor = editorsOf(() => portal);
beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal.close());

describe('an admin', () => {
  it('[K1] without the right to send changes nothing that was sent', async () => {
    const { id } = await contracts.opened();
    const writer = await editor('contracts.read', 'contracts.update');
    const before = await contracts.get(id);
    const answers = [
      await writer('POST', `/contracts/${id}/document`, { raw: newVersion(pages(1, 'Other')) }),
      await writer('PUT', `/contracts/${id}`, { body: { dueAt: null, message: 'Changed' } }),
      await writer('POST', `/contracts/${id}/void`, { body: { reason: 'x' } }),
      await writer('PUT', `/contracts/${id}/signers/0`, {
        body: { admin: (await contracts.agencySigner()).id },
      }),
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
