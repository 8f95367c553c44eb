import { clientsOf } from '../support/client';
import { someone, startPortal, type Portal } from '../support/portal';

let portal: Portal;
beforeAll(async () => {
  // a server of its own: an app that is registered stays
  portal = await startPortal({});
  await portal.server.call('registerApp', {
    app: {
      id: 'files',
      label: { en: 'Files' },
      icon: 'document',
      permissions: [
        { id: 'upload', label: { en: 'Upload files' } },
        { id: 'delete', label: { en: 'Delete files' }, default: false },
      ],
    },
  });
});
afterAll(() => portal.close());

const { as, session } = clientsOf(() => portal);
const put = (id: string, body: unknown) => portal.admin('PUT', `/contacts/${id}/permissions`, body);
const defaults = (value: Record<string, boolean>) =>
  portal.admin('PUT', '/settings/app-permissions', { defaults: value });
const appsOf = async (cookie: string): Promise<Record<string, string[]>> =>
  Object.fromEntries(
    (await session(cookie)).body.apps.map((app: { id: string; permissions: string[] }) => [
      app.id,
      app.permissions,
    ])
  );
interface Decided {
  key: string;
  allowed: boolean;
  why: string;
  by: string | null;
  boxes?: Decided[];
}
const decided = async (id: string, key: string): Promise<Decided | undefined> => {
  const { body } = await portal.admin('GET', `/contacts/${id}/permissions`);
  const all: Decided[] = body.apps.flatMap((app: Decided) => [app, ...(app.boxes ?? [])]);
  return all.find((one) => one.key === key);
};

describe('what a client may see', () => {
  it('[I1] [I3] follows the portal’s setting, and the contact’s own before it, at the next request', async () => {
    const { id, cookie } = await portal.join(someone());
    expect(await appsOf(cookie)).toMatchObject({ announcements: [], files: ['upload'] });
    await defaults({ announcements: false, 'files.delete': true });
    expect(await appsOf(cookie)).not.toHaveProperty('announcements');
    expect(await appsOf(cookie)).toMatchObject({ files: ['upload', 'delete'] });
    for (const path of ['/apps/announcements/items', '/apps/announcements/items/x']) {
      const refused = await as(cookie, 'GET', path);
      expect([refused.status, refused.body.error.details.code]).toEqual([403, 'forbidden']);
    }
    await put(id, { overrides: { announcements: true, files: false } });
    expect(await appsOf(cookie)).toHaveProperty('announcements');
    expect(await appsOf(cookie)).not.toHaveProperty('files');
    expect((await as(cookie, 'GET', '/apps/announcements/items')).status).toBe(200);
    await put(id, { overrides: { announcements: null, files: null } });
    expect(await appsOf(cookie)).not.toHaveProperty('announcements');
    await defaults({});
  });

  it('[I2] closes "update own profile", in the API too', async () => {
    const { id, cookie } = await portal.join(someone());
    await put(id, { overrides: { 'profile.update': false } });
    expect(await appsOf(cookie)).toMatchObject({ profile: [] });
    expect((await as(cookie, 'PUT', '/profile', { name: 'Other' })).status).toBe(403);
    expect((await as(cookie, 'PUT', '/profile/picture', { image: null })).status).toBe(403);
    expect((await session(cookie)).body.contact.name).not.toBe('Other');
  });

  it('[I4] has no upload box without the paper clip', async () => {
    const { id, cookie } = await portal.join(someone());
    await put(id, { uploadsAllowed: false });
    expect(await appsOf(cookie)).toMatchObject({ files: [] });
    expect(await decided(id, 'files.upload')).toMatchObject({ allowed: false, why: 'paper-clip' });
    expect((await portal.admin('GET', `/contacts/${id}`)).body.contact.uploadsAllowed).toBe(false);
    await put(id, { uploadsAllowed: true });
    expect(await appsOf(cookie)).toMatchObject({ files: ['upload'] });
  });

  it('[D11] [D14] [X5] says why, and who decided', async () => {
    const { id } = await portal.join(someone());
    expect(await decided(id, 'announcements')).toMatchObject({ allowed: true, why: 'default' });
    await defaults({ announcements: false });
    expect(await decided(id, 'announcements')).toMatchObject({ allowed: false, why: 'setting' });
    await put(id, { overrides: { announcements: true, files: false } });
    expect(await decided(id, 'announcements')).toMatchObject({
      allowed: true,
      why: 'override',
      by: 'Robin Hale',
      inherited: false,
    });
    expect(await decided(id, 'files.upload')).toMatchObject({ allowed: false, why: 'app-off' });
    await portal.admin('POST', `/contacts/${id}/access`, { enabled: false });
    const { body } = await portal.admin('GET', `/contacts/${id}/permissions`);
    expect(body.entry).toEqual({ allowed: false, why: 'access-off' });
    await defaults({});
  });

  it('[C10] is opened by an invitation that names the app, unless an admin has decided otherwise', async () => {
    await defaults({ announcements: false, files: false });
    const address = someone();
    const { id } = await portal.contact(address).then(async () => {
      const made = await portal.admin('POST', '/contacts', { email: address });
      return made.body as { id: string };
    });
    await put(id, { overrides: { files: false } });
    await portal.admin('POST', '/invitations', {
      contacts: [id],
      apps: ['announcements', 'files'],
    });
    await portal.mailbox.waitFor(address);
    expect(await decided(id, 'announcements')).toMatchObject({
      allowed: true,
      why: 'invitation',
      by: 'Robin Hale',
    });
    expect(await decided(id, 'files')).toMatchObject({ allowed: false, why: 'override' });
    await defaults({});
  });

  it('[X5] lists who may and who may not, by the same rule', async () => {
    const tag = `who${Date.now().toString(36)}`;
    const people = await Promise.all(
      ['a', 'b', 'c', 'd'].map(async (name) => portal.join(someone(`${tag}-${name}`)))
    );
    const [a, b, c, d] = people.map(({ id }) => id);
    await put(b ?? '', { overrides: { files: false } });
    await put(c ?? '', { uploadsAllowed: false });
    await portal.admin('POST', `/contacts/${d}/access`, { enabled: false });
    const who = async (key: string, allowed: boolean) => {
      const { body } = await portal.admin(
        'GET',
        `/app-permissions/${key}/contacts?q=${tag}&allowed=${allowed}`
      );
      return body.results
        .map(({ contact, why }: { contact: { id: string }; why: string }) => [contact.id, why])
        .sort();
    };
    for (const settings of [{}, { files: false }, { 'files.upload': false }, { files: true }]) {
      await defaults(settings as Record<string, boolean>);
      for (const key of ['files', 'files.upload', 'files.delete']) {
        const yes = await who(key, true);
        const no = await who(key, false);
        expect([...yes, ...no]).toHaveLength(4);
        for (const id of [a, b, c] as string[]) {
          const one = await decided(id, key);
          expect((one?.allowed ? yes : no).map(([of]: string[]) => of)).toContain(id);
        }
        expect(no).toContainEqual([d, 'access-off']);
      }
    }
    await defaults({});
    expect((await portal.admin('GET', '/app-permissions/nothing/contacts')).status).toBe(404);
    expect((await portal.admin('GET', '/app-permissions/Files%20/contacts')).status).toBe(404);
  });

  it('refuses keys that no app has, and strange ones', async () => {
    const { id } = await portal.join(someone());
    for (const overrides of [
      { nothing: true },
      { 'files.own': true },
      { constructor: false },
      { 'profile.constructor': true },
      { files: 'yes' },
      { FILES: true },
      [],
      'files',
    ]) {
      expect((await put(id, { overrides })).status).toBe(400);
    }
  });
});
