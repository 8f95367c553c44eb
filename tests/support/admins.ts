import { call } from './http';
import { someone, type Portal } from './portal';

/** Makes admins with these permissions and no others. @returns the calls of one */
export const editorsOf =
  (portal: () => Portal) =>
  async (...held: string[]) => {
    const strapi = async (method: string, url: string, body: unknown) =>
      (
        await call(portal().url, method, url, {
          headers: { authorization: `Bearer ${await portal().adminToken()}` },
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
    const login = await call(portal().url, 'POST', '/admin/login', { body: { email, password } });
    const headers = { authorization: `Bearer ${login.body.data.token}` };
    return (method: string, url: string, options: { body?: unknown; raw?: BodyInit } = {}) =>
      call(portal().url, method, `/client-portal${url}`, { headers, ...options });
  };
