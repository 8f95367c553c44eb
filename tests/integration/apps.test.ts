import { call } from '../support/http';
import { someone, startPortal, type Portal } from '../support/portal';

let portal: Portal;
beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal.close());

const client = (cookie: string, method: string, path: string, body?: unknown) =>
  portal.client(method, path, { headers: { cookie }, ...(body === undefined ? {} : { body }) });

const announce = async (data: object, publish = true) => {
  const headers = { authorization: `Bearer ${await portal.adminToken()}` };
  const base = '/content-manager/collection-types/api::announcement.announcement';
  const made = await call(portal.url, 'POST', base, { headers, body: data });
  const id = String(made.body.data.documentId);
  if (publish)
    await call(portal.url, 'POST', `${base}/${id}/actions/publish`, { headers, body: data });
  return id;
};

describe('a content type that became an app by configuration', () => {
  it('[X6] has a list, details, a home card, a label in the client’s language and a section link', async () => {
    const id = await announce({
      title: 'Holiday hours',
      summary: 'We are closed',
      body: '# Hours\n\n**Closed** <script>alert(1)</script> [site](javascript:alert(1))',
      date: '2026-11-01T08:00:00.000Z',
    });
    const draft = await announce({ title: 'Not yet' }, false);
    const { cookie } = await portal.join(someone());
    const list = await client(cookie, 'GET', '/apps/announcements/items');
    expect(list.body.results).toEqual([
      { id, title: 'Holiday hours', summary: 'We are closed', date: '2026-11-01T08:00:00.000Z' },
    ]);
    const detail = await client(cookie, 'GET', `/apps/announcements/items/${id}`);
    expect(detail.body.bodyHtml).toContain('<strong>Closed</strong>');
    expect(detail.body.bodyHtml).not.toMatch(/<script|href="javascript/);
    expect((await client(cookie, 'GET', `/apps/announcements/items/${draft}`)).status).toBe(404);
    const home = await client(cookie, 'GET', '/home');
    expect(home.body.cards).toMatchObject([
      { app: 'announcements', label: 'Announcements', total: 1, items: [{ id }] },
    ]);
    await client(cookie, 'PUT', '/profile', { locale: 'de' });
    const session = await client(cookie, 'GET', '/session');
    expect(session.body.apps.map((app: { label: string }) => app.label)).toEqual([
      'Verträge',
      'Geteilte Dokumente',
      'Profil',
      'Mitteilungen',
      'Projektbriefe',
    ]);
    const apps = await portal.admin('GET', '/apps');
    expect(apps.body.results).toContainEqual({
      default: true,
      boxes: [],
      id: 'announcements',
      label: 'Announcements',
      icon: 'megaphone',
      source: 'content-type',
    });
  });

  it('answers what does not exist with 404, and odd input with 400', async () => {
    const { cookie } = await portal.join(someone());
    for (const path of [
      '/apps/nowhere/items',
      '/apps/profile/items',
      '/apps/announcements/items/nothing',
      '/apps/announcements/items/%24ne',
    ]) {
      expect((await client(cookie, 'GET', path)).status).toBe(404);
    }
    for (const query of ['page=-1', 'pageSize=9999', 'q[$ne]=1', 'page=abc']) {
      expect((await client(cookie, 'GET', `/apps/announcements/items?${query}`)).status).toBe(400);
    }
    expect((await portal.client('GET', '/apps/announcements/items')).status).toBe(401);
  });
});

describe('the profile', () => {
  const pixel =
    'iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAIAAAACUFjqAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAAFElEQVQYlWPgL8vDgxhGpcuwBAsAWFVe7Vq2IRMAAAAASUVORK5CYII=';

  it('[H2] keeps name, phone, language and picture', async () => {
    const { id, cookie } = await portal.join(someone());
    const answer = await client(cookie, 'PUT', '/profile', {
      name: 'Ann Lee',
      phone: '+44 20 7946 0018',
      locale: 'de',
    });
    expect(answer.body.contact).toMatchObject({
      name: 'Ann Lee',
      phone: '+442079460018',
      locale: 'de',
    });
    const picture = await client(cookie, 'PUT', '/profile/picture', { image: pixel });
    expect(picture.body.contact.pictureUrl).toMatch(/^data:image\/webp;base64,/);
    expect((await portal.admin('GET', `/contacts/${id}`)).body.contact.pictureUrl).toBe(
      picture.body.contact.pictureUrl
    );
    const removed = await client(cookie, 'PUT', '/profile/picture', { image: null });
    expect(removed.body.contact.pictureUrl).toBeNull();
  });

  it('refuses what is not a picture, a number or a name, and what the client may not set', async () => {
    const { cookie } = await portal.join(someone());
    const svg = Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'
    ).toString('base64');
    for (const image of [svg, 'AAAA', Buffer.from('GIF89a').toString('base64')]) {
      const answer = await client(cookie, 'PUT', '/profile/picture', { image });
      expect(answer.status).toBe(400);
      expect(answer.body.error.details.fields[0].path).toEqual(['image']);
    }
    for (const [body, field] of [
      [{ name: ' ' }, 'name'],
      [{ phone: 'call me' }, 'phone'],
      [{ locale: '../etc' }, 'locale'],
    ] as const) {
      expect(
        (await client(cookie, 'PUT', '/profile', body)).body.error.details.fields[0].path
      ).toEqual([field]);
    }
    for (const body of [
      { email: 'other@x.org' },
      { access: 'on' },
      { emailFolded: 'x' },
      { id: 1 },
    ]) {
      expect((await client(cookie, 'PUT', '/profile', body)).status).toBe(400);
    }
  });
});

describe('the content API', () => {
  it('knows the client by its bearer token, with the role of portal clients, and never by the cookie', async () => {
    await announce({ title: 'For clients' });
    const headers = { authorization: `Bearer ${await portal.adminToken()}` };
    const { link } = await portal.invite(someone());
    const login = await portal.client('POST', '/auth/link/redeem', {
      body: link,
      headers: { 'x-portal-session': 'bearer' },
    });
    const bearer = { authorization: `Bearer ${login.body.session.token}` };
    const get = (sent: Record<string, string>) =>
      call(portal.url, 'GET', '/api/announcements', { headers: sent });
    expect((await get(bearer)).status).toBe(403);
    const roles = await call(portal.url, 'GET', '/users-permissions/roles', { headers });
    const { id } = roles.body.roles.find((role: { type: string }) => role.type === 'portal-client');
    const role = await call(portal.url, 'GET', `/users-permissions/roles/${id}`, { headers });
    role.body.role.permissions['api::announcement'].controllers.announcement.find.enabled = true;
    await call(portal.url, 'PUT', `/users-permissions/roles/${id}`, {
      headers,
      body: role.body.role,
    });
    const seen = await get(bearer);
    expect(seen.status).toBe(200);
    expect(seen.body.data.map((entry: { title: string }) => entry.title)).toContain('For clients');
    const { cookie } = await portal.join(someone());
    expect((await get({ cookie })).status).toBe(403);
    expect((await get({ authorization: `Bearer cps_${'x'.repeat(43)}` })).status).toBe(401);
  });
});
