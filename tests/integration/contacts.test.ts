import { call } from '../support/http';
import { someone, startPortal, type Portal } from '../support/portal';

let portal: Portal;
beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal.close());

const contentManager = async (method: string, id: string, body?: unknown) =>
  call(portal.url, method, `/content-manager/collection-types/plugin::client-portal.contact${id}`, {
    headers: { authorization: `Bearer ${await portal.adminToken()}` },
    ...(body === undefined ? {} : { body }),
  });

describe('contacts in the Content Manager', () => {
  it('are folded and named as everywhere, and can be invited', async () => {
    const address = someone('New.Editor').replace('new', 'New');
    const made = await contentManager('POST', '', { email: address });
    expect(made.status).toBe(201);
    expect(made.body.data.name).toMatch(/^New Editor/i);
    const { body } = await portal.admin('GET', `/contacts?q=${encodeURIComponent(address)}`);
    expect(body.results).toMatchObject([
      { id: made.body.data.documentId, access: 'off', stage: 'new' },
    ]);
    await portal.invite(address.toLowerCase());
    expect((await portal.contact(address)).id).toBe(made.body.data.documentId);
  });

  it('[D3] show what the portal decides, and let nobody type it', async () => {
    const { id, cookie } = await portal.join(someone());
    await portal.admin('PUT', `/contacts/${id}`, { locale: 'de' });
    await portal.admin('POST', `/contacts/${id}/access`, { enabled: false });
    const typed = await contentManager('PUT', `/${id}`, {
      access: 'on',
      disabledAt: null,
      joinedAt: null,
      emailFolded: 'other@clients.example',
      uploadsAllowed: false,
      company: 'Acme',
    });
    expect([typed.status, typed.body.data.company]).toEqual([200, 'Acme']);
    const { body } = await portal.admin('GET', `/contacts/${id}`);
    expect(body.contact).toMatchObject({
      access: 'off',
      stage: 'joined',
      uploadsAllowed: true,
      locale: 'de',
    });
    expect((await portal.client('GET', '/session', { headers: { cookie } })).status).toBe(401);
    const list = await contentManager('GET', `?_q=${body.contact.email}`);
    expect(list.body.results[0]).toMatchObject({ access: 'off', lastLoginMethod: 'mailed-link' });
    const headers = { authorization: `Bearer ${await portal.adminToken()}` };
    const layout = await call(
      portal.url,
      'GET',
      '/content-manager/content-types/plugin::client-portal.contact/configuration',
      { headers }
    );
    const fields = layout.body.data.contentType.layouts.edit
      .flat()
      .map(({ name }: { name: string }) => name);
    expect(fields.sort()).toEqual(['company', 'dndEmail', 'dndSms', 'email', 'name', 'phone']);
  });

  it('[C2] are not doubled by another spelling, new or changed', async () => {
    const first = someone('first');
    const second = someone('second');
    await contentManager('POST', '', { email: first });
    const other = await contentManager('POST', '', { email: second });
    const doubled = await contentManager('POST', '', { email: first.toUpperCase() });
    expect(doubled.status).toBe(400);
    const changed = await contentManager('PUT', `/${other.body.data.documentId}`, {
      email: first.toUpperCase(),
    });
    expect(changed.status).toBe(400);
    const kept = await contentManager('PUT', `/${other.body.data.documentId}`, {
      email: second.toUpperCase(),
      company: 'Acme',
    });
    expect(kept.status).toBe(200);
    expect((await portal.contact(second)).company).toBe('Acme');
  });

  it('take nothing along when they are deleted: sessions, links, picture', async () => {
    const { id, cookie } = await portal.join(someone());
    await contentManager('DELETE', `/${id}`);
    expect((await portal.client('GET', '/session', { headers: { cookie } })).status).toBe(401);
  });
});
