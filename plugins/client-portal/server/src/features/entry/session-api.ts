import { sessionRoutes as routes, type ClientSession } from '#protocol';
import { toClientApp } from '../../foundation/apps/client-app';
import type { Foundation } from '../../foundation/foundation';
import { fail } from '../../foundation/http/errors';
import type { StrapiRoute } from '../../foundation/http/route';
import { toClientContact } from '../people/serialise';
import { clientRoute } from './client';
import { permissionsOf } from '../rights/service';
import { passwordDue } from './rules';
import { sessionCookie } from './sessions/cookie';
import { sessionsOf } from './sessions/service';

/** A client's own sessions. */
export const clientSessionRoutes = (foundation: Foundation): StrapiRoute[] => {
  const { settings, urls } = foundation;
  const permissions = permissionsOf(foundation);
  const sessions = sessionsOf(foundation);

  return [
    clientRoute(foundation, routes.get, async ({ client }): Promise<ClientSession> => {
      const { contact, session } = client;
      const { 'sign-in': signIn } = await settings.read();
      const own = contact.passwordSetAt ? 'set' : 'unset';
      return {
        contact: toClientContact(contact, client.pictureUrl),
        apps: (await permissions.appsOf(client)).map(({ app, permissions: boxes }) =>
          toClientApp(app, contact.locale, boxes)
        ),
        password: signIn.methods.password ? own : 'off',
        askForPassword: passwordDue(signIn, client),
        viewAs:
          session.method === 'view-as'
            ? { by: session.viewAsBy ?? '', expiresAt: session.expiresAt.toISOString() }
            : null,
      };
    }),
    clientRoute(foundation, routes.end, async ({ client, ctx }) => {
      const { contact, session } = client;
      if (session.method === 'view-as') {
        await sessions.end(contact, session.documentId, {
          type: 'admin',
          id: null,
          name: session.viewAsBy,
        });
        return;
      }
      await sessions.end(contact, session.documentId);
      sessionCookie(urls).clear(ctx);
    }),
    clientRoute(foundation, routes.list, async ({ client }) => ({
      results: (await sessions.live(client.contact.id)).map((session) => ({
        id: session.documentId,
        device: session.device,
        method: session.method,
        createdAt: session.createdAt.toISOString(),
        lastSeenAt: session.lastSeenAt.toISOString(),
        expiresAt: session.expiresAt.toISOString(),
        current: session.id === client.session.id,
      })),
    })),
    clientRoute(foundation, routes.endOne, async ({ client, params }) => {
      const ended = await sessions.end(client.contact, params.id);
      if (!ended) throw fail('not_found');
    }),
  ];
};
