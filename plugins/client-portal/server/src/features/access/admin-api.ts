import {
  changeAccessSchema,
  contactsQuerySchema,
  createContactSchema,
  createMagicLinkSchema,
  sendRequestSchema,
  updateContactSchema,
  type MagicLink,
} from '../../../../protocol/src';
import type { z } from 'zod';
import { addMinutes } from '../../foundation/clock';
import type { Foundation } from '../../foundation/foundation';
import { fail, failField } from '../../foundation/http/errors';
import { accepted, adminRoute, type StrapiRoute } from '../../foundation/http/route';
import { contactsOf } from '../contacts/service';
import { adminActor } from './actor';
import { contactDetailOf } from './contact-detail';
import { invitationsOf } from './invitations/service';
import { linksOf } from './links/service';
import type { SendKind } from './rules';
import { forecastOf } from './sends/forecast';
import { sendsOf } from './sends/service';
import { accessOf } from './service';
import { maxRecipients } from '../../../../protocol/src';

type SendBody = z.output<typeof sendRequestSchema>;

const sendRoutes = (foundation: Foundation): StrapiRoute[] => {
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
      adminRoute(permission, {
        method: 'POST',
        path,
        body: sendRequestSchema,
        handler: async ({ body, ctx }) => {
          checkApps(body);
          return accepted({ batch: await sends.start(kind, body, adminActor(ctx)) });
        },
      }),
      adminRoute(permission, {
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

const invitationRoutes = (foundation: Foundation): StrapiRoute[] => {
  const sends = sendsOf(foundation);
  const invitations = invitationsOf(foundation);
  return [
    adminRoute('invitations.send', {
      method: 'POST',
      path: '/invitations/resend-pending',
      handler: async ({ ctx }) => {
        const pending = await invitations.pendingContacts(maxRecipients);
        if (pending.length === 0) throw fail('conflict', { message: 'No invitation is pending' });
        const asked = { contacts: pending, emails: [], apps: [] };
        return accepted({ batch: await sends.start('invitation', asked, adminActor(ctx)) });
      },
    }),
    adminRoute('invitations.send', {
      method: 'POST',
      path: '/invitations/:id/revoke',
      handler: ({ params, ctx }) => invitations.revoke(params.id ?? '', adminActor(ctx)),
    }),
    adminRoute('dashboard.read', {
      method: 'GET',
      path: '/batches/:id',
      handler: ({ params }) => sends.progress(params.id ?? ''),
    }),
  ];
};

const linkRoutes = (foundation: Foundation): StrapiRoute[] => {
  const { apps, audit, clock, database, mail, settings } = foundation;
  const contacts = contactsOf(foundation);
  const access = accessOf(foundation);
  const links = linksOf(foundation);

  return [
    adminRoute('magic-links.create', {
      method: 'POST',
      path: '/magic-links',
      body: createMagicLinkSchema,
      handler: async ({ body, ctx }): Promise<MagicLink> => {
        const actor = adminActor(ctx);
        const contact = await contacts.need(body.contact);
        const target = body.target ?? null;
        if (target && !apps.get(target.app)) {
          throw failField('target', `There is no app ${target.app}`);
        }
        if (contact.access === 'off' && contact.disabledAt) throw fail('access_disabled');
        const { lifetimes } = await settings.read();
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
          await audit.append({
            action: 'magic-link.created',
            actor,
            contact: contact.documentId,
            data: { target, delivered: body.deliver ?? null },
          });
          return made;
        });
      },
    }),
    adminRoute('magic-links.create', {
      method: 'POST',
      path: '/magic-links/:id/revoke',
      handler: async ({ params, ctx }) => {
        const link = await links.byPublicId(params.id ?? '');
        if (!link) throw fail('not_found');
        await database.transaction(async () => {
          if ((await links.revokeOne(link.publicId)) === 0) throw fail('conflict');
          const contact = await contacts.byId(link.contactId);
          await audit.append({
            action: 'magic-link.revoked',
            actor: adminActor(ctx),
            contact: contact?.documentId ?? null,
            data: { link: link.publicId },
          });
        });
      },
    }),
  ];
};

const contactRoutes = (foundation: Foundation): StrapiRoute[] => {
  const contacts = contactsOf(foundation);
  const access = accessOf(foundation);
  const detail = contactDetailOf(foundation);
  const sends = sendsOf(foundation);

  return [
    adminRoute('contacts.read', {
      method: 'GET',
      path: '/contacts',
      query: contactsQuerySchema,
      handler: ({ query }) => contacts.search(query),
    }),
    adminRoute('contacts.update', {
      method: 'POST',
      path: '/contacts',
      body: createContactSchema,
      handler: async ({ body }) => contacts.toContact(await contacts.create(body)),
    }),
    adminRoute('contacts.read', {
      method: 'GET',
      path: '/contacts/:id',
      handler: async ({ params }) => detail(await contacts.need(params.id ?? '')),
    }),
    adminRoute('contacts.update', {
      method: 'PUT',
      path: '/contacts/:id',
      body: updateContactSchema,
      handler: async ({ params, body }) => {
        const contact = await contacts.need(params.id ?? '');
        await contacts.update(contact, body);
        return contacts.toContact(await contacts.need(contact.documentId));
      },
    }),
    adminRoute('contacts.access', {
      method: 'POST',
      path: '/contacts/:id/access',
      body: changeAccessSchema,
      handler: async ({ params, body, ctx }) => {
        const contact = await contacts.need(params.id ?? '');
        const actor = adminActor(ctx);
        if (body.enabled) await access.enable(contact, actor, 'contact');
        else await access.disable(contact, actor, 'contact');
        if (body.enabled && body.notify) {
          const asked = { contacts: [contact.documentId], emails: [], apps: [] };
          await sends.start('invitation', asked, actor);
        }
        return { contact: await contacts.toContact(await contacts.need(contact.documentId)) };
      },
    }),
  ];
};

export const adminRoutes = (foundation: Foundation): StrapiRoute[] => [
  ...contactRoutes(foundation),
  ...linkRoutes(foundation),
  ...sendRoutes(foundation),
  ...invitationRoutes(foundation),
];
