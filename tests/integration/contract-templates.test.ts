import { clientsOf } from '../support/client';
import { contractsOf, form, pages, sha256, typed } from '../support/contracts';
import { pdfTools, pdftotext } from '../support/pdf-tools';
import { startPortal, type Portal } from '../support/portal';

let portal: Portal;
const clients = clientsOf(() => portal);
const contracts = contractsOf(() => portal);
beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal.close());

const text = `# Agreement with {{ contact.company }}

**{{ contact.name }}** pays {{ fee }} a month, from {{ today }}.

[[ text? 1 Reference ]] [[ dropdown 1 Plan: Basic, Full ]]

[[ checkbox 1 I have read it ]]`;

const template = {
  name: 'Retainer',
  title: 'Retainer for {{ contact.name }}',
  text,
  values: [{ key: 'fee', label: 'Fee' }],
};

describe('templates', () => {
  it('[K1] lays a text with values out to a PDF with fields, for one and for many at once', async () => {
    const ann = await contracts.contact('Ann [[ *Lee* ]]');
    await portal.admin('PUT', `/contacts/${ann.id}`, { company: 'Acme & Söhne' });
    const made = await portal.admin('POST', '/contract-templates', template);
    expect([made.status, made.text]).toEqual([201, expect.any(String)]);
    const without = await portal.admin('POST', '/contracts', {
      template: made.body.id,
      signers: [{ contact: ann.id }],
    });
    expect(without.body.error.details.fields[0].path).toEqual(['values', 'fee']);
    const one = await portal.admin('POST', '/contracts', {
      template: made.body.id,
      values: { fee: '1,200 EUR _net_' },
      signers: [{ contact: ann.id }],
    });
    expect([one.status, one.body.title]).toEqual([201, 'Retainer for Ann [[ *Lee* ]]']);
    expect(one.body.fields.map((field: { type: string }) => field.type)).toEqual([
      'text',
      'dropdown',
      'checkbox',
      'signature',
      'date',
    ]);
    const original = await contracts.fetched(
      await portal.admin('POST', `/contracts/${one.body.id}/download`, { what: 'original' })
    );
    expect(sha256(original)).toBe(one.body.documentSha256);
    if (pdfTools) {
      const shown = pdftotext(original);
      expect(shown).toContain('Agreement with Acme & Söhne');
      expect(shown).toContain('1,200 EUR _net_ a month');
    }

    const people = await Promise.all(['Bob', 'Cy'].map((name) => contracts.contact(name)));
    const many = await portal.admin('POST', '/contracts', {
      template: made.body.id,
      values: { fee: '5' },
      contacts: people.map(({ id }) => id),
      send: true,
    });
    expect(many.body.results.map((one: { state: string }) => one.state)).toEqual(['sent', 'sent']);
    await clients.mail(people[1]?.email ?? '', /Retainer for Cy/);
    expect((await portal.admin('GET', `/contract-templates/${made.body.id}`)).body.used).toBe(3);

    const cookie = await contracts.enter(people[0]?.email ?? '');
    const id = many.body.results[0].id;
    const seen = await contracts.read(cookie, id);
    const [, plan, tick] = seen.fields;
    const signed = await contracts.sign(cookie, id, {
      signature: typed('Bob'),
      values: { [plan.id]: 'Full', [tick.id]: true },
    });
    expect([signed.status, signed.body.state]).toEqual([200, 'sealing']);
    await contracts.completed(id);
  });

  it('[K1] says what is wrong in a text before anybody uses it, and reads no file and no address', async () => {
    const refused = async (body: string, more: object = {}) => {
      const answer = await portal.admin('POST', '/contract-templates', {
        ...template,
        text: body,
        ...more,
      });
      return [answer.status, answer.body.error?.details.code];
    };
    expect(await refused('{{ nothing.there }}')).toEqual([400, 'template_invalid']);
    expect(await refused('{% if %}')).toEqual([400, 'template_invalid']);
    expect(await refused('[[ stamp 1 ]]')).toEqual([400, 'template_invalid']);
    expect(await refused('[[ signature 3 ]]')).toEqual([400, 'template_invalid']);
    expect(await refused('漢字')).toEqual([400, 'template_invalid']);
    expect(await refused('{% include "/etc/passwd" %}')).toEqual([400, 'template_invalid']);
    const preview = await portal.admin('POST', '/contract-templates/preview', {
      text: '![x](http://127.0.0.1:9/x.png) ![y](file:///etc/passwd) <b>bold</b>',
    });
    expect(preview.status).toBe(200);
  });

  it('[K1] keeps a PDF with its fields, whose file several contracts share', async () => {
    const ann = await contracts.contact('Ann');
    const bytes = pages(2, 'Template');
    const fields = [
      { id: 'a', type: 'signature', page: 2, x: 0.1, y: 0.1, width: 0.3, height: 0.1, signer: 0 },
    ];
    const made = await portal.adminSend(
      'POST',
      '/contract-templates',
      form('template', { name: 'PDF', fields }, bytes)
    );
    expect([made.status, made.body.document.pages]).toEqual([
      201,
      [expect.anything(), expect.anything()],
    ]);
    const wrong = await portal.admin('PUT', `/contract-templates/${made.body.id}`, {
      fields: [{ ...fields[0], page: 3 }],
    });
    expect(wrong.body.error.details.fields[0].path).toEqual(['fields', 0, 'page']);
    const used = await portal.admin('POST', '/contracts', {
      template: made.body.id,
      signers: [{ contact: ann.id }],
    });
    expect(used.body.fields).toHaveLength(1);
    await portal.admin('DELETE', `/contract-templates/${made.body.id}`);
    await portal.advance(2 * 60 * 60 * 1000);
    await portal.server.call('sweep');
    await portal.advance(-2 * 60 * 60 * 1000);
    const original = await contracts.fetched(
      await portal.admin('POST', `/contracts/${used.body.id}/download`)
    );
    expect(sha256(original)).toBe(sha256(bytes));
  });
});
