import { contactRoutes as routes } from '#protocol';
import type { Foundation } from '../../foundation/foundation';
import { fail } from '../../foundation/http/errors';
import { type StrapiRoute, adminRoute } from '../../foundation/http/route';
import { contactsOf } from '../people/service';
import { adminActor } from '../../kit/actor';
import { manyOf } from './access-of-many';
import { passwordsOf } from './passwords/service';
import { sendsOf } from './sends/service';
import { accessOf } from './access';
import { sessionsOf } from './sessions/service';
import { viewAsOf } from './view-as/service';

/** What admins do to the access of one contact, or of many. */
export const contactAccessRoutes = (foundation: Foundation): StrapiRoute[] => {
  const { happened, database, settings } = foundation;
  const contacts = contactsOf(foundation);
  const access = accessOf(foundation);
  const sends = sendsOf(foundation);
  const sessions = sessionsOf(foundation);
  const many = manyOf(foundation);

  return [
    adminRoute(routes.changeAccess, async ({ params, body, ctx }) => {
      const contact = await contacts.need(params.id);
      const actor = adminActor(ctx);
      // Both or neither: a contact that is on and was never told would not come.
      await database.transaction(async () => {
        if (!body.enabled) await access.disable(contact, actor, 'contact');
        else {
          await access.enable(contact, actor, 'contact');
          if (!body.notify) return;
          const { note } = body;
          const asked = { contacts: [contact.documentId], emails: [], apps: [] };
          await sends.start('invitation', { ...asked, ...(note ? { note } : {}) }, actor);
        }
      });
      return { contact: await contacts.toContact(await contacts.need(contact.documentId)) };
    }),
    adminRoute(routes.forecastAccessOfMany, ({ body }) =>
      many.forecast(body.contacts, body.enabled)
    ),
    adminRoute(routes.changeAccessOfMany, ({ body, ctx }) =>
      many.change(body.contacts, body.enabled, adminActor(ctx))
    ),
    adminRoute(routes.endSessions, async ({ params, ctx }) => {
      const contact = await contacts.need(params.id);
      await database.transaction(async () => {
        await sessions.endAll(contact.id);
        await happened('sessions.ended', { actor: adminActor(ctx), contact: contact.documentId });
      });
    }),
    adminRoute(routes.endSession, async ({ params, ctx }) => {
      const ended = await sessions.end(
        await contacts.need(params.id),
        params.session,
        adminActor(ctx)
      );
      if (!ended) throw fail('not_found');
    }),
    adminRoute(routes.sendPasswordReset, async ({ params, ctx }) => {
      const contact = await contacts.need(params.id);
      if (contact.access === 'off') throw fail('access_disabled');
      if (!(await settings.read())['sign-in'].methods.password) throw fail('method_disabled');
      const actor = adminActor(ctx);
      return database.transaction(async () => {
        const message = await passwordsOf(foundation).mailReset(contact, actor.name);
        await happened('password-reset.sent', {
          actor,
          contact: contact.documentId,
          data: { message },
        });
        return { message };
      });
    }),
    adminRoute(routes.viewAs, async ({ params, ctx }) =>
      viewAsOf(foundation).start(await contacts.need(params.id), adminActor(ctx))
    ),
  ];
};
