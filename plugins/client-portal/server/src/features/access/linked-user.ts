import type { Context } from 'koa';
import { randomBytes } from 'node:crypto';
import type { Foundation } from '../../foundation/foundation';
import { fail } from '../../foundation/http/errors';
import { contactTable, type ContactRow } from '../contacts/content-types';
import { bearerOf } from './client';
import { sessionsOf } from './sessions/service';

const userUid = 'plugin::users-permissions.user';
const roleUid = 'plugin::users-permissions.role';
const contactUid = 'plugin::client-portal.contact';

/** Strapi's own `/auth/local` looks for `local`: this one can't pass the portal's rules by. */
const provider = 'client-portal';
const roleType = 'portal-client';

interface LinkedUser {
  id: number;
  blocked?: boolean;
  role?: { id: number };
}

/**
 * The bearer token of a session counts on Strapi's content API too: there the client is its linked
 * users-permissions user, with the role "Portal client", which the agency opens its content types to.
 * The cookie never counts there.
 */
export const registerContentStrategy = (foundation: Foundation) => {
  const { strapi, database, settings } = foundation;
  const sessions = sessionsOf(foundation);

  const portalRole = async (): Promise<{ id: number }> => {
    const known = await strapi.db.query(roleUid).findOne({ where: { type: roleType } });
    return (
      known ??
      strapi.db.query(roleUid).create({
        data: {
          name: 'Portal client',
          type: roleType,
          description: 'Clients of the Client Portal',
        },
      })
    );
  };

  const linkedUser = async (contact: ContactRow): Promise<LinkedUser | null> => {
    const load = () =>
      strapi.db
        .query(contactUid)
        .findOne({ where: { id: contact.id }, populate: { user: { populate: { role: true } } } });
    const { user } = (await load()) as { user: LinkedUser | null };
    if (user) return user;
    const role = await portalRole();
    await database.transaction(async () => {
      // The contact's row lock makes two first calls at once take turns.
      await database.lock(database.query(contactTable.tableName).where({ id: contact.id }));
      const now = (await load()) as { user: LinkedUser | null };
      if (now.user) return;
      const made = await strapi.db.query(userUid).create({
        data: {
          username: `portal-${contact.documentId}`,
          email: `${contact.documentId}@portal.invalid`,
          provider,
          password: randomBytes(32).toString('base64url'),
          confirmed: true,
          blocked: false,
          role: role.id,
        },
      });
      await strapi.db
        .query(contactUid)
        .update({ where: { id: contact.id }, data: { user: (made as { id: number }).id } });
    });
    return ((await load()) as { user: LinkedUser | null }).user;
  };

  const userPermissions = () => strapi.plugin('users-permissions').service('permission');

  strapi.get('auth').register('content-api', {
    name: 'client-portal',
    async authenticate(ctx: Context) {
      const token = bearerOf(ctx);
      if (!token) return { authenticated: false };
      const client = (await settings.read()).general.enabled ? await sessions.find(token) : null;
      const user = client && (await linkedUser(client.contact));
      if (!user || user.blocked || !user.role) return { error: 'Invalid credentials' };
      const permissions = (await userPermissions().findRolePermissions(user.role.id)) as unknown[];
      const ability = await strapi.contentAPI.permissions.engine.generateAbility(
        permissions.map((permission) => userPermissions().toContentAPIPermission(permission))
      );
      ctx.state.user = user;
      return { authenticated: true, credentials: user, ability };
    },
    verify(
      auth: { ability: { can(scope: string): boolean } },
      config: { scope?: string | string[] }
    ) {
      const scopes = [config.scope ?? []].flat();
      if (!scopes.every((scope) => auth.ability.can(scope))) throw fail('forbidden');
    },
  });
};
