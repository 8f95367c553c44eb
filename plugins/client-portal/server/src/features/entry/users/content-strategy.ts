import type { Core } from '@strapi/types';
import type { Context } from 'koa';
import type { Foundation } from '../../../foundation/foundation';
import { fail } from '../../../foundation/http/errors';
import { bearerOf } from '../client';
import { passwordDue } from '../rules';
import { sessionsOf } from '../sessions/service';
import { usersOf } from './service';

type Ability = Parameters<Core.Strapi['contentAPI']['permissions']['engine']['generateAbility']>[0];

/** What is used of Strapi's service, which has no type of its own. */
interface UserPermissions {
  findRolePermissions(role: number): Promise<unknown[]>;
  toContentAPIPermission(permission: unknown): Ability[number];
}

/**
 * The bearer token of a session counts on Strapi's content API too: there the client is its linked
 * users-permissions user, with the role "Portal client", which the agency opens its content types to.
 * The cookie never counts there.
 */
export const registerContentStrategy = (foundation: Foundation) => {
  const { strapi, settings } = foundation;
  const sessions = sessionsOf(foundation);
  const users = usersOf(foundation);

  const userPermissions = () =>
    strapi.plugin('users-permissions').service('permission') as unknown as UserPermissions;

  /** Whoever only looks reads; whoever has yet to set a password does that first. */
  const admitted = async (ctx: Context, token: string) => {
    const current = await settings.read();
    if (!current.general.enabled) return null;
    const client = await sessions.find(token);
    if (!client || passwordDue(current['sign-in'], client) === 'required') return null;
    const reads = ctx.method === 'GET' || ctx.method === 'HEAD';
    if (client.session.method === 'view-as' && !reads) throw fail('read_only');
    return client;
  };

  const auth = strapi.get<{ register(api: string, strategy: object): void }>('auth');
  auth.register('content-api', {
    name: 'client-portal',
    async authenticate(ctx: Context) {
      const token = bearerOf(ctx);
      if (!token) return { authenticated: false };
      const client = await admitted(ctx, token);
      const user = client && (await users.ensure(client.contact));
      if (!user || user.blocked || !user.role) return { error: 'Invalid credentials' };
      const permissions = await userPermissions().findRolePermissions(user.role.id);
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
