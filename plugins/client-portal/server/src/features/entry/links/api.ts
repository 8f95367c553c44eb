import { sendRoutes as routes, type MagicLink } from '#protocol';
import { addMinutes } from '../../../foundation/clock';
import type { Foundation } from '../../../foundation/foundation';
import { fail, failField } from '../../../foundation/http/errors';
import { type StrapiRoute, adminRoute } from '../../../foundation/http/route';
import { contactsOf } from '../../people/service';
import { adminActor } from '../../../kit/actor';
import { accessOf } from '../access';
import { linksOf } from './service';

export const linkRoutes = (foundation: Foundation): StrapiRoute[] => {
  const { apps, happened, clock, database, mail, settings } = foundation;
  const contacts = contactsOf(foundation);
  const access = accessOf(foundation);
  const links = linksOf(foundation);

  return [
    adminRoute(routes.createMagicLink, async ({ body, ctx }) => {
      const actor = adminActor(ctx);
      const contact = await contacts.need(body.contact);
      const target = body.target ?? null;
      if (target && !apps.get(target.app)) {
        throw failField('target', `There is no app ${target.app}`);
      }
      if (contact.access === 'off' && contact.disabledAt) throw fail('access_disabled');
      const { lifetimes, 'sign-in': signIn } = await settings.read();
      if (!signIn.methods.link) throw fail('method_disabled');
      const minutes = lifetimes.magicLinkMinutes;
      return database.transaction(async () => {
        // Whoever makes a link for a contact means it to get in (rules.ts, decideSend).
        if (contact.access === 'off') await access.enable(contact, actor, 'magic-link');
        const made: MagicLink = { expiresAt: addMinutes(clock.now(), minutes).toISOString() };
        if (body.deliver) {
          const message = {
            template: 'magic-link' as const,
            to: { name: contact.name, address: contact.email },
            locale: contact.locale ?? 'en',
            contactId: contact.id,
            data: { issuedBy: actor.name, target },
          };
          const [id] = await mail.queue([message], true);
          if (id) made.message = id;
        } else {
          const [link] = await links.issue([
            {
              purpose: 'magic-link',
              contactId: contact.id,
              target,
              minutes,
              issuedBy: actor.name,
              staffReadable: true,
            },
          ]);
          if (link) Object.assign(made, { id: link.publicId, url: link.url });
        }
        await happened('magic-link.created', {
          actor,
          contact: contact.documentId,
          data: { target, delivered: body.deliver ?? null },
        });
        return made;
      });
    }),
    adminRoute(routes.revokeMagicLink, async ({ params, ctx }) => {
      const link = await links.byPublicId(params.id);
      if (!link) throw fail('not_found');
      await database.transaction(async () => {
        if ((await links.revokeOne(link.publicId)) === 0) throw fail('conflict');
        const contact = await contacts.byId(link.contactId);
        await happened('magic-link.revoked', {
          actor: adminActor(ctx),
          contact: contact?.documentId ?? null,
          data: { link: link.publicId },
        });
      });
    }),
  ];
};
