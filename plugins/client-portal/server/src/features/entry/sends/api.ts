import { maxRecipients, sendRoutes as routes, type sendRequestSchema } from '#protocol';
import type { z } from 'zod';
import type { Foundation } from '../../../foundation/foundation';
import { fail, failField } from '../../../foundation/http/errors';
import { adminRoute, type StrapiRoute } from '../../../foundation/http/route';
import { adminActor } from '../../../kit/actor';
import { invitationsOf } from '../invitations/service';
import { forecastOf } from './forecast';
import { sendsOf } from './service';

type SendBody = z.output<typeof sendRequestSchema>;

export const sendRoutes = (foundation: Foundation): StrapiRoute[] => {
  const { apps } = foundation;
  const sends = sendsOf(foundation);

  const checkApps = (body: SendBody) => {
    const unknown = body.apps.find((id) => !apps.get(id));
    if (unknown !== undefined) throw failField('apps', `There is no app ${unknown}`);
  };

  const kinds = [
    { kind: 'invitation', send: routes.invite, forecast: routes.forecastInvitations },
    { kind: 'login-email', send: routes.sendLoginEmails, forecast: routes.forecastLoginEmails },
  ] as const;

  return kinds.flatMap(({ kind, send, forecast }) => [
    adminRoute<typeof routes.invite | typeof routes.sendLoginEmails>(
      send,
      async ({ body, ctx }) => {
        checkApps(body);
        return { batch: await sends.start(kind, body, adminActor(ctx)) };
      }
    ),
    adminRoute<typeof routes.forecastInvitations | typeof routes.forecastLoginEmails>(
      forecast,
      async ({ body }) => {
        checkApps(body);
        return forecastOf(await sends.forecast(kind, body));
      }
    ),
  ]);
};

export const invitationRoutes = (foundation: Foundation): StrapiRoute[] => {
  const sends = sendsOf(foundation);
  const invitations = invitationsOf(foundation);
  return [
    adminRoute(routes.resendPending, async ({ ctx }) => {
      const pending = await invitations.pendingContacts(maxRecipients);
      if (pending.length === 0) throw fail('conflict', { message: 'No invitation is pending' });
      const asked = { contacts: pending, emails: [], apps: [] };
      return { batch: await sends.start('invitation', asked, adminActor(ctx)) };
    }),
    adminRoute(routes.revokeInvitation, ({ params, ctx }) =>
      invitations.revoke(params.id, adminActor(ctx))
    ),
    adminRoute(routes.batch, ({ params }) => sends.progress(params.id)),
  ];
};
