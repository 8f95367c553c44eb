import { call, type Answer } from './http';
import { someone, type Portal } from './portal';

export interface Editor {
  token: string;
  /** Below `/client-portal`. */
  ask(method: string, path: string, body?: unknown): Promise<Answer>;
  /** From now on, of the plugin's permissions, these and no others. */
  hold(permissions: readonly string[]): Promise<unknown>;
}

/** An admin with a role of its own, which holds nothing at first. */
export const makeEditor = async (portal: Portal): Promise<Editor> => {
  const headers = { authorization: `Bearer ${await portal.adminToken()}` };
  const strapi = (method: string, path: string, body: unknown) =>
    call(portal.url, method, `/admin${path}`, { headers, body });
  const email = someone('editor');
  const password = 'Correct-horse-2';
  const role = (await strapi('POST', '/roles', { name: email, description: '' })).body.data.id;
  const user = { email, firstname: 'E', lastname: 'D', roles: [role] };
  const { id } = (await strapi('POST', '/users', user)).body.data;
  await strapi('PUT', `/users/${id}`, { password, isActive: true });
  const login = await call(portal.url, 'POST', '/admin/login', { body: { email, password } });
  const token = String(login.body.data.token);
  return {
    token,
    ask: (method, path, body) =>
      call(portal.url, method, `/client-portal${path}`, {
        headers: { authorization: `Bearer ${token}` },
        ...(body === undefined ? {} : { body }),
      }),
    hold: (permissions) =>
      strapi('PUT', `/roles/${role}/permissions`, {
        permissions: permissions.map((uid) => ({
          action: `plugin::client-portal.${uid}`,
          subject: null,
          conditions: [],
          properties: {},
        })),
      }),
  };
};
