import { type Context } from 'koa';
import { contractAdminRoutes as routes } from '#protocol';
import { multipartOf } from '../../foundation/files/hide-multipart';
import { type Foundation } from '../../foundation/foundation';
import { fail } from '../../foundation/http/errors';
import { parse } from '../../foundation/http/parse';
import { type StrapiRoute, adminRoute, answered, publicRoute } from '../../foundation/http/route';
import { adminActor } from '../../kit/actor';
import { orDiscard, readPdf } from '../papers/pdf-upload';
import { adminsOf } from '../people/admins';
import { contractChangesOf } from './changes';
import { consentsOf } from './consents';
import { describeContractsOf } from './describe';
import { contractDownloadsOf } from './downloads';
import { draftsOf } from './drafts';
import { endingsOf } from './endings';
import { contractListsOf } from './lists';
import { recordsOf } from './records';
import { contractRemindersOf } from './reminders';
import { sendingOf } from './sending';
import { templateUseOf } from './templates/use';
import { trailOf } from './trail';

export const contractsAdminApi = (foundation: Foundation): StrapiRoute[] => {
  const records = recordsOf(foundation);
  const drafts = draftsOf(foundation);
  const describe = async (documentId: string, ctx: Context) =>
    describeContractsOf(foundation).detail(await records.need(documentId), adminActor(ctx).id);

  /** What was sent is changed only by those who may send: everybody is told, signatures are cleared. */
  const needChangeable = async (documentId: string, ctx: Context) => {
    const { state } = await records.need(documentId);
    if (state === 'draft') return;
    const may = adminsOf(foundation).may(adminActor(ctx).id ?? '', 'contracts.send');
    if (!(await may)) throw fail('forbidden');
  };

  return [
    adminRoute(routes.list, ({ query, ctx }) =>
      contractListsOf(foundation).list(query, adminActor(ctx).id)
    ),
    adminRoute(routes.create, async ({ ctx }) => {
      const actor = adminActor(ctx);
      if (multipartOf(ctx)) {
        const { original, fields } = await readPdf(foundation, ctx, routes.create.form.fields);
        const row = await orDiscard(foundation, original, () =>
          drafts.create(fields, drafts.fileOf(original), actor)
        );
        return await describe(row.documentId, ctx);
      }
      if (!ctx.is('application/json')) throw fail('unsupported_media_type');
      const wanted = parse(routes.create.body, ctx.request.body ?? {});
      const maySend = adminsOf(foundation).may(actor.id ?? '', 'contracts.send');
      if (wanted.send && !(await maySend)) throw fail('forbidden');
      const rows = await templateUseOf(foundation).use(wanted, actor);
      const [first] = rows;
      if (!wanted.contacts && first) return await describe(first.documentId, ctx);
      return { results: await describeContractsOf(foundation).summaries(rows) };
    }),
    adminRoute(routes.agencySigners, async ({ query }) => ({
      results: (await adminsOf(foundation).search(query.q)).map(({ documentId, name, email }) => ({
        id: documentId,
        name,
        email,
      })),
    })),
    adminRoute(routes.consentTexts, async () => ({ results: await consentsOf(foundation).all() })),
    adminRoute(routes.get, ({ params, ctx }) => describe(params.id, ctx)),
    adminRoute(routes.update, async ({ params, body, ctx }) => {
      await needChangeable(params.id, ctx);
      await drafts.update(params.id, body, adminActor(ctx));
      return describe(params.id, ctx);
    }),
    adminRoute(routes.delete, ({ params }) => drafts.remove(params.id)),
    adminRoute(routes.replaceDocument, async ({ params, ctx }) => {
      await needChangeable(params.id, ctx);
      const { original, fields } = await readPdf(
        foundation,
        ctx,
        routes.replaceDocument.form.fields
      );
      await orDiscard(foundation, original, () =>
        contractChangesOf(foundation).replaceDocument(
          params.id,
          drafts.fileOf(original),
          fields.message || null,
          adminActor(ctx)
        )
      );
      return describe(params.id, ctx);
    }),
    adminRoute(routes.send, async ({ params, body, ctx }) => {
      await records.need(params.id);
      const offers = await sendingOf(foundation).send(
        params.id,
        body.activate ?? null,
        adminActor(ctx)
      );
      return { ...(await describe(params.id, ctx)), offers };
    }),
    adminRoute(routes.remind, async ({ params, body, ctx }) => {
      await records.need(params.id);
      await contractRemindersOf(foundation).now(params.id, body.signer, adminActor(ctx));
      return describe(params.id, ctx);
    }),
    adminRoute(routes.resend, async ({ params, body, ctx }) => {
      await records.need(params.id);
      await sendingOf(foundation).resend(params.id, body.signer, adminActor(ctx));
      return describe(params.id, ctx);
    }),
    adminRoute(routes.void, async ({ params, body, ctx }) => {
      await records.need(params.id);
      await endingsOf(foundation).void(params.id, body.reason, adminActor(ctx));
      return describe(params.id, ctx);
    }),
    adminRoute(routes.replaceSigner, async ({ params, body, ctx }) => {
      await records.need(params.id);
      await contractChangesOf(foundation).replaceSigner(
        params.id,
        params.signer,
        body,
        adminActor(ctx)
      );
      return describe(params.id, ctx);
    }),
    adminRoute(routes.download, ({ params, body, ctx }) =>
      contractDownloadsOf(foundation).forAdmin(adminActor(ctx), params.id, body)
    ),
    adminRoute(routes.audit, async ({ params }) =>
      trailOf(foundation).show(await records.need(params.id))
    ),
    adminRoute(routes.values, async ({ params }) => {
      const { id } = await records.need(params.id);
      const signers = await records.signersOf(id);
      return {
        results: signers
          .filter(({ signedAt }) => signedAt !== null)
          .map(({ position, filled }) => ({ signer: position, values: filled })),
      };
    }),
    // The ticket is the permission: a browser that follows a link brings no header. It names the admin, whose
    // permission is asked for once more.
    publicRoute(
      routes.file,
      async ({ params, ctx }) => {
        await contractDownloadsOf(foundation).toAdmin(params.id, ctx);
        return answered;
      },
      [foundation.limits.byAddress('portal.address')]
    ),
  ];
};
