import { maxRecipients, sendRequestSchema } from '#protocol';
import type { z } from 'zod';
import type { Foundation } from '../../../foundation/foundation';
import { fail, failField } from '../../../foundation/http/errors';
import { type StrapiRoute } from '../../../foundation/http/route';
import { accepted, oldAdminRoute } from '../../../foundation/http/old-route';
import { adminActor } from '../actor';
import { invitationsOf } from '../invitations/service';
import type { SendKind } from '../rules';
import { forecastOf } from './forecast';
import { sendsOf } from './service';

type SendBody = z.output<typeof sendRequestSchema>;

export const sendRoutes = (foundation: Foundation): StrapiRoute[] => {
  const { apps } = foundation;
  const sends = sendsOf(foundation);
  const kinds = [
    { kind: 'invitation', path: '/invitations', permission: 'invitations.send' },
    { kind: 'login-email', path: '/login-emails', permission: 'login-emails.send' },
  ] as const;

  const checkApps = (body: SendBody) => {
    const unknown = body.apps.find((id) => !apps.get(id));
    if (unknown !== undefined) throw failField('apps', `There is no app ${unknown}`);
  };

  return kinds.flatMap(
    ({ kind, path, permission }: (typeof kinds)[number] & { kind: SendKind }) => [
      oldAdminRoute(permission, {
        method: 'POST',
        path,
        body: sendRequestSchema,
        handler: async ({ body, ctx }) => {
          checkApps(body);
          return accepted({ batch: await sends.start(kind, body, adminActor(ctx)) });
        },
      }),
      oldAdminRoute(permission, {
        method: 'POST',
        path: `${path}/forecast`,
        body: sendRequestSchema,
        handler: async ({ body }) => {
          checkApps(body);
          return forecastOf(await sends.forecast(kind, body));
        },
      }),
    ]
  );
};

export const invitationRoutes = (foundation: Foundation): StrapiRoute[] => {
  const sends = sendsOf(foundation);
  const invitations = invitationsOf(foundation);
  return [
    oldAdminRoute('invitations.send', {
      method: 'POST',
      path: '/invitations/resend-pending',
      handler: async ({ ctx }) => {
        const pending = await invitations.pendingContacts(maxRecipients);
        if (pending.length === 0) throw fail('conflict', { message: 'No invitation is pending' });
        const asked = { contacts: pending, emails: [], apps: [] };
        return accepted({ batch: await sends.start('invitation', asked, adminActor(ctx)) });
      },
    }),
    oldAdminRoute('invitations.send', {
      method: 'POST',
      path: '/invitations/:id/revoke',
      handler: ({ params, ctx }) => invitations.revoke(params.id ?? '', adminActor(ctx)),
    }),
    oldAdminRoute(['dashboard.read', 'invitations.send', 'login-emails.send', 'contacts.access'], {
      method: 'GET',
      path: '/batches/:id',
      handler: ({ params }) => sends.progress(params.id ?? ''),
    }),
  ];
};
