import { clientsOf } from '../support/client';
import { call } from '../support/http';
import { eventually, someone, startPortal, type Portal } from '../support/portal';

let portal: Portal;
beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal.close());

const { login, magicLink, mail, redeem, status, withPassword } = clientsOf(() => portal);
const password = 'kettle drum orbit';
const user = 'plugin::users-permissions.user';

interface User {
  id: number;
  documentId: string;
  blocked: boolean;
}
const query = <T = unknown>(action: string, params: object, uid = user) =>
  portal.server.call<T>('query', { uid, action, params });
const documents = (action: string, params: object) =>
  portal.server.call('documents', { uid: user, action, params });
const linkedUser = async (contact: string) => {
  const found = await query<{ user: User }>(
    'findOne',
    { where: { documentId: contact }, populate: { user: true } },
    'plugin::client-portal.contact'
  );
  return found.user;
};

describe('the linked user of Strapi', () => {
  const blocking: [string, (linked: User) => Promise<unknown>][] = [
    [
      'the Content Manager',
      async ({ documentId }) => {
        const answer = await call(
          portal.url,
          'PUT',
          `/content-manager/collection-types/${user}/${documentId}`,
          {
            headers: { authorization: `Bearer ${await portal.adminToken()}` },
            body: { blocked: true },
          }
        );
        expect(answer.status).toBe(200);
      },
    ],
    [
      'the Document Service',
      ({ documentId }) => documents('update', { documentId, data: { blocked: true } }),
    ],
    ['a query', ({ id }) => query('update', { where: { id }, data: { blocked: true } })],
    [
      'a query of many',
      ({ id }) => query('updateMany', { where: { id }, data: { blocked: true } }),
    ],
  ];
  it.each(blocking)(
    '[D5] blocked by %s ends the access; enabling brings the client back',
    async (_, block) => {
      const { id, address, cookie } = await withPassword(password);
      const waiting = await magicLink(id);
      await block(await linkedUser(id));
      expect(await status(cookie)).toBe(401);
      expect((await redeem(waiting)).status).toBe(400);
      expect((await login(address, password)).status).toBe(400);
      expect(await portal.contact(address)).toMatchObject({ access: 'off' });
      await portal.admin('POST', `/contacts/${id}/access`, { enabled: true });
      expect((await linkedUser(id)).blocked).toBe(false);
      expect(await status(cookie)).toBe(401);
      expect((await redeem(waiting)).status).toBe(400);
      expect((await login(address, password)).status).toBe(200);
    }
  );

  const deleting: [string, (linked: User) => Promise<unknown>][] = [
    ['the Document Service', ({ documentId }) => documents('delete', { documentId })],
    ['a query', ({ id }) => query('delete', { where: { id } })],
    ['a query of many', ({ id }) => query('deleteMany', { where: { id } })],
  ];
  it.each(deleting)('[D5] deleted by %s ends the access and the password', async (_, remove) => {
    const { id, address, cookie } = await withPassword(password);
    await remove(await linkedUser(id));
    expect(await status(cookie)).toBe(401);
    expect((await login(address, password)).status).toBe(400);
    await portal.admin('POST', `/contacts/${id}/access`, { enabled: true });
    expect((await login(address, password)).status).toBe(400);
    expect(await portal.contact(address)).toMatchObject({ access: 'on', passwordSet: false });
    expect((await redeem(await magicLink(id))).status).toBe(200);
  });

  it('[D5] with another password or address, ends what was begun before', async () => {
    for (const data of [{ password: 'another-password-1' }, { email: someone('renamed') }]) {
      const { id, cookie } = await withPassword(password);
      const waiting = await magicLink(id);
      const { documentId } = await linkedUser(id);
      await documents('update', { documentId, data });
      expect(await status(cookie)).toBe(401);
      expect((await redeem(waiting)).status).toBe(400);
      const { body } = await portal.admin('GET', `/contacts/${id}`);
      expect(body.contact.access).toBe('on');
    }
  });

  it('[D5] is untouched by what does not concern it', async () => {
    const { id, cookie } = await withPassword(password);
    const { documentId } = await linkedUser(id);
    await documents('update', { documentId, data: { confirmed: true } });
    expect(await status(cookie)).toBe(200);
  });

  it('[D5] lets no login past the portal’s rules at Strapi', async () => {
    const { id, address } = await withPassword(password);
    for (const identifier of [address, `portal-${id}`, `${id}@portal.invalid`]) {
      const answer = await call(portal.url, 'POST', '/api/auth/local', {
        body: { identifier, password },
      });
      expect(answer.status).toBe(400);
    }
  });
});

describe('a contact whose address changes', () => {
  it('[D5] has to prove the new mailbox: password, sessions and links are gone, the old mailbox is told (threat 81)', async () => {
    const { id, address, cookie } = await withPassword(password);
    const moved = someone('moved');
    const answer = await call(
      portal.url,
      'PUT',
      `/content-manager/collection-types/plugin::client-portal.contact/${id}`,
      { headers: { authorization: `Bearer ${await portal.adminToken()}` }, body: { email: moved } }
    );
    expect(answer.status).toBe(200);
    expect(await status(cookie)).toBe(401);
    for (const email of [address, moved]) expect((await login(email, password)).status).toBe(400);
    await mail(address, /address .* has been changed/);
    expect(await portal.contact(moved)).toMatchObject({ passwordSet: false, access: 'on' });
  });

  it('[D5] takes the linked user along when it is deleted', async () => {
    const { id } = await withPassword(password);
    const { id: userId } = await linkedUser(id);
    await call(
      portal.url,
      'DELETE',
      `/content-manager/collection-types/plugin::client-portal.contact/${id}`,
      {
        headers: { authorization: `Bearer ${await portal.adminToken()}` },
      }
    );
    expect(
      await eventually(async () => (await query('findOne', { where: { id: userId } })) === null)
    ).toBe(true);
  });
});
