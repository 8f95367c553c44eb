import { documentAdminRoutes as routes } from '#protocol';
import type { Foundation } from '../../foundation/foundation';
import { fail } from '../../foundation/http/errors';
import { adminRoute, answered, publicRoute, type StrapiRoute } from '../../foundation/http/route';
import { adminActor } from '../../kit/actor';
import { contactsOf } from '../people/service';
import { activityOf } from './activity';
import { documentChangesOf } from './changes';
import { documentDownloadsOf } from './downloads';
import { documentListsOf } from './lists';
import { quotaOf } from './quota';
import { receivedOf } from './received';
import { receptionOf } from './reception';
import { describeDocumentsOf } from './serialise';
import { sharingOf } from './sharing';
import { versionsOf } from './versions';

export const documentsAdminApi = (foundation: Foundation): StrapiRoute[] => {
  const lists = documentListsOf(foundation);
  const changes = documentChangesOf(foundation);
  const reception = receptionOf(foundation);
  const versions = versionsOf(foundation);
  const uploads = foundation.multipart;
  const room = () => quotaOf(foundation).left(null);
  const detail = async (id: string) => lists.detail(await lists.need(id));
  const adminId = (actor: { id: string | null }) => actor.id ?? '';

  return [
    adminRoute(routes.ofContact, async ({ params, query }) =>
      lists.ofContact(await contactsOf(foundation).need(params.id), query)
    ),
    adminRoute(routes.uploadRules, () => quotaOf(foundation).adminRules()),
    adminRoute(routes.upload, async ({ params, ctx }) => {
      const contact = await contactsOf(foundation).need(params.id);
      const { taken, fields } = await uploads.read(ctx, routes.upload.form.fields, {
        room: await room(),
      });
      const { rows, offer } = await reception.toOne(contact, taken, fields, adminActor(ctx));
      return { results: await describeDocumentsOf(foundation)(rows), offer };
    }),
    adminRoute(routes.uploadToMany, async ({ ctx }) => {
      const { taken, fields } = await uploads.read(ctx, routes.uploadToMany.form.fields, {
        room: await room(),
      });
      const { contacts, ...upload } = fields;
      const rows = await reception.toMany(contacts, taken, upload, adminActor(ctx));
      return {
        documents: rows.map(({ documentId }) => documentId),
        contacts: new Set(contacts).size,
      };
    }),
    adminRoute(routes.forecast, ({ body }) => sharingOf(foundation).forecast(body.contacts)),
    adminRoute(routes.get, ({ params }) => detail(params.id)),
    adminRoute(routes.update, async ({ params, body, ctx }) => {
      const offer = await changes.update(params.id, body, adminActor(ctx));
      return { ...(await detail(params.id)), offer };
    }),
    adminRoute(routes.delete, async ({ params, ctx }) => {
      await changes.delete(params.id, adminActor(ctx));
      return detail(params.id);
    }),
    adminRoute(routes.restore, async ({ params, ctx }) => {
      await changes.restore(params.id, adminActor(ctx));
      return detail(params.id);
    }),
    adminRoute(routes.addVersion, async ({ params, ctx }) => {
      const row = await lists.need(params.id);
      const { taken, fields } = await uploads.read(ctx, routes.addVersion.form.fields, {
        room: await room(),
        most: 1,
      });
      const [file] = taken;
      if (!file) throw fail('invalid_request');
      const offer = await versions.newVersion(row, file, fields, adminActor(ctx));
      return { ...(await detail(params.id)), offer };
    }),
    adminRoute(routes.restoreVersion, async ({ params, ctx }) => {
      await versions.restoreVersion(await lists.need(params.id), params.number, adminActor(ctx));
      return detail(params.id);
    }),
    adminRoute(routes.removeVersion, async ({ params, ctx }) => {
      await changes.removeVersion(params.id, params.number, adminActor(ctx));
      return detail(params.id);
    }),
    adminRoute(routes.copy, async ({ params, body, ctx }) => {
      const rows = await reception.copy(
        await lists.need(params.id),
        body.contacts,
        body,
        adminActor(ctx)
      );
      return {
        documents: rows.map(({ documentId }) => documentId),
        contacts: rows.length,
      };
    }),
    adminRoute(routes.download, async ({ params, body, ctx }) =>
      documentDownloadsOf(foundation).forAdmin(
        adminId(adminActor(ctx)),
        await lists.need(params.id),
        body
      )
    ),
    adminRoute(routes.activity, async ({ params, query }) =>
      activityOf(foundation).page((await lists.need(params.id)).id, query)
    ),
    adminRoute(routes.audience, async ({ params }) =>
      sharingOf(foundation).audience(await lists.need(params.id))
    ),
    adminRoute(routes.received, ({ query, ctx }) =>
      receivedOf(foundation).list(query, adminId(adminActor(ctx)))
    ),
    adminRoute(routes.receivedSeen, async ({ ctx }) => {
      await receivedOf(foundation).looked(adminId(adminActor(ctx)));
    }),
    // The ticket is the permission: a browser that follows a link brings no header. It names the admin, whose
    // permission is asked for once more.
    publicRoute(
      routes.file,
      async ({ params, ctx }) => {
        await documentDownloadsOf(foundation).toAdmin(params.id, ctx);
        return answered;
      },
      [foundation.limits.byAddress('portal.address')]
    ),
  ];
};
