import type { ClientSession, ClientSessions } from '../../../../protocol/src';
import { toClientApp } from '../../foundation/apps/client-app';
import type { Foundation } from '../../foundation/foundation';
import { fail } from '../../foundation/http/errors';
import type { StrapiRoute } from '../../foundation/http/route';
import { toClientContact } from '../contacts/serialise';
import { clientRoute } from './client';
import { sessionCookie } from './sessions/cookie';
import { sessionsOf } from './sessions/service';

/** A client's own sessions. */
export const sessionRoutes = (foundation: Foundation): StrapiRoute[] => {
  const { apps, urls } = foundation;
  const sessions = sessionsOf(foundation);

  return [
    clientRoute(foundation, {
      method: 'GET',
      path: '/session',
      handler: ({ client }): Promise<ClientSession> =>
        Promise.resolve({
          contact: toClientContact(client.contact, client.pictureUrl),
          apps: apps.all().map((app) => toClientApp(app, client.contact.locale)),
        }),
    }),
    clientRoute(foundation, {
      method: 'DELETE',
      path: '/session',
      handler: async ({ client, ctx }) => {
        await sessions.end(client.contact, client.session.documentId);
        sessionCookie(urls).clear(ctx);
      },
    }),
    clientRoute(foundation, {
      method: 'GET',
      path: '/sessions',
      handler: async ({ client }): Promise<ClientSessions> => ({
        results: (await sessions.live(client.contact.id)).map((session) => ({
          id: session.documentId,
          device: session.device,
          method: session.method,
          createdAt: session.createdAt.toISOString(),
          lastSeenAt: session.lastSeenAt.toISOString(),
          expiresAt: session.expiresAt.toISOString(),
          current: session.id === client.session.id,
        })),
      }),
    }),
    clientRoute(foundation, {
      method: 'DELETE',
      path: '/sessions/:id',
      handler: async ({ client, params }) => {
        const ended = await sessions.end(client.contact, params.id ?? '');
        if (!ended) throw fail('not_found');
      },
    }),
  ];
};
