import { type Context } from 'koa';
import { z } from 'zod';
import {
  contractFromTemplateSchema,
  contractsQuerySchema,
  downloadContractSchema,
  endContractSchema,
  newContractSchema,
  remindContractSchema,
  replaceDocumentFieldsSchema,
  replaceSignerSchema,
  sendContractSchema,
  updateContractSchema,
} from '#protocol';
import { multipartOf } from '../../foundation/files/hide-multipart';
import { type Foundation } from '../../foundation/foundation';
import { fail } from '../../foundation/http/errors';
import { parse } from '../../foundation/http/parse';
import {
  adminRoute,
  answered,
  created,
  publicRoute,
  type StrapiRoute,
} from '../../foundation/http/route';
import { adminActor } from '../access/actor';
import { adminsOf } from '../access/admins';
import { changesOf } from './changes';
import { consentsOf } from './consents';
import { describeOf } from './describe';
import { downloadsOf } from './downloads';
import { draftsOf } from './drafts';
import { endingsOf } from './endings';
import { listsOf } from './lists';
import { recordsOf } from './records';
import { remindersOf } from './reminders';
import { sendingOf } from './sending';
import { templateUseOf } from './templates/use';
import { trailOf } from './trail';
import { jsonPart, orDiscard, readPdf } from './pdf-upload';

const idIn = ({ id = '' }: Record<string, string>) => id;

const positionIn = ({ signer }: Record<string, string>) => {
  const parsed = z.coerce.number().int().min(0).max(100).safeParse(signer);
  if (!parsed.success) throw fail('not_found');
  return parsed.data;
};

export const adminRoutes = (foundation: Foundation): StrapiRoute[] => {
  const records = recordsOf(foundation);
  const drafts = draftsOf(foundation);
  const describe = async (documentId: string, ctx: Context) =>
    describeOf(foundation).detail(await records.need(documentId), adminActor(ctx).id);

  /** What was sent is changed only by those who may send: everybody is told, signatures are cleared. */
  const needChangeable = async (documentId: string, ctx: Context) => {
    const { state } = await records.need(documentId);
    if (state === 'draft') return;
    const may = adminsOf(foundation).may(adminActor(ctx).id ?? '', 'contracts.send');
    if (!(await may)) throw fail('forbidden');
  };

  return [
    adminRoute('contracts.read', {
      method: 'GET',
      path: '/contracts',
      query: contractsQuerySchema,
      handler: ({ query, ctx }) => listsOf(foundation).list(query, adminActor(ctx).id),
    }),
    adminRoute('contracts.update', {
      method: 'POST',
      path: '/contracts',
      handler: async ({ ctx }) => {
        const actor = adminActor(ctx);
        if (multipartOf(ctx)) {
          const { original, fields } = await readPdf(
            foundation,
            ctx,
            jsonPart('contract', newContractSchema)
          );
          const row = await orDiscard(foundation, original, () =>
            drafts.create(fields, drafts.fileOf(original), actor)
          );
          return created(await describe(row.documentId, ctx));
        }
        if (!ctx.is('application/json')) throw fail('unsupported_media_type');
        const wanted = parse(contractFromTemplateSchema, ctx.request.body ?? {});
        const maySend = adminsOf(foundation).may(actor.id ?? '', 'contracts.send');
        if (wanted.send && !(await maySend)) throw fail('forbidden');
        const rows = await templateUseOf(foundation).use(wanted, actor);
        const [first] = rows;
        if (!wanted.contacts && first) return created(await describe(first.documentId, ctx));
        return created({ results: await describeOf(foundation).summaries(rows) });
      },
    }),
    adminRoute('contracts.read', {
      method: 'GET',
      path: '/contracts/signers',
      query: z.object({ q: z.string().trim().max(100).optional() }),
      handler: async ({ query }) => ({
        results: (await adminsOf(foundation).search(query.q)).map(
          ({ documentId, name, email }) => ({ id: documentId, name, email })
        ),
      }),
    }),
    adminRoute('contracts.read', {
      method: 'GET',
      path: '/contracts/consent-texts',
      handler: async () => ({ results: await consentsOf(foundation).all() }),
    }),
    adminRoute('contracts.read', {
      method: 'GET',
      path: '/contracts/:id',
      handler: ({ params, ctx }) => describe(idIn(params), ctx),
    }),
    adminRoute('contracts.update', {
      method: 'PUT',
      path: '/contracts/:id',
      body: updateContractSchema,
      handler: async ({ params, body, ctx }) => {
        await needChangeable(idIn(params), ctx);
        await drafts.update(idIn(params), body, adminActor(ctx));
        return describe(idIn(params), ctx);
      },
    }),
    adminRoute('contracts.update', {
      method: 'DELETE',
      path: '/contracts/:id',
      handler: ({ params }) => drafts.remove(idIn(params)),
    }),
    adminRoute('contracts.update', {
      method: 'POST',
      path: '/contracts/:id/document',
      handler: async ({ params, ctx }) => {
        await needChangeable(idIn(params), ctx);
        const { original, fields } = await readPdf(foundation, ctx, replaceDocumentFieldsSchema);
        await orDiscard(foundation, original, () =>
          changesOf(foundation).replaceDocument(
            idIn(params),
            drafts.fileOf(original),
            fields.message || null,
            adminActor(ctx)
          )
        );
        return describe(idIn(params), ctx);
      },
    }),
    adminRoute('contracts.send', {
      method: 'POST',
      path: '/contracts/:id/send',
      body: sendContractSchema,
      handler: async ({ params, body, ctx }) => {
        await records.need(idIn(params));
        const offers = await sendingOf(foundation).send(
          idIn(params),
          body.activate ?? null,
          adminActor(ctx)
        );
        return { ...(await describe(idIn(params), ctx)), offers };
      },
    }),
    adminRoute('contracts.send', {
      method: 'POST',
      path: '/contracts/:id/remind',
      body: remindContractSchema,
      handler: async ({ params, body, ctx }) => {
        await records.need(idIn(params));
        await remindersOf(foundation).now(idIn(params), body.signer, adminActor(ctx));
        return describe(idIn(params), ctx);
      },
    }),
    adminRoute('contracts.send', {
      method: 'POST',
      path: '/contracts/:id/resend',
      body: remindContractSchema,
      handler: async ({ params, body, ctx }) => {
        await records.need(idIn(params));
        await sendingOf(foundation).resend(idIn(params), body.signer, adminActor(ctx));
        return describe(idIn(params), ctx);
      },
    }),
    adminRoute('contracts.send', {
      method: 'POST',
      path: '/contracts/:id/void',
      body: endContractSchema,
      handler: async ({ params, body, ctx }) => {
        await records.need(idIn(params));
        await endingsOf(foundation).void(idIn(params), body.reason, adminActor(ctx));
        return describe(idIn(params), ctx);
      },
    }),
    adminRoute('contracts.send', {
      method: 'PUT',
      path: '/contracts/:id/signers/:signer',
      body: replaceSignerSchema,
      handler: async ({ params, body, ctx }) => {
        await records.need(idIn(params));
        await changesOf(foundation).replaceSigner(
          idIn(params),
          positionIn(params),
          body,
          adminActor(ctx)
        );
        return describe(idIn(params), ctx);
      },
    }),
    adminRoute('contracts.read', {
      method: 'POST',
      path: '/contracts/:id/download',
      body: downloadContractSchema,
      handler: ({ params, body, ctx }) =>
        downloadsOf(foundation).forAdmin(adminActor(ctx), idIn(params), body),
    }),
    adminRoute('contracts.read', {
      method: 'GET',
      path: '/contracts/:id/audit',
      handler: async ({ params }) => trailOf(foundation).show(await records.need(idIn(params))),
    }),
    adminRoute('contracts.read', {
      method: 'GET',
      path: '/contracts/:id/values',
      handler: async ({ params }) => {
        const { id } = await records.need(idIn(params));
        const signers = await records.signersOf(id);
        return {
          results: signers
            .filter(({ signedAt }) => signedAt !== null)
            .map(({ position, filled }) => ({ signer: position, values: filled })),
        };
      },
    }),
    // The ticket is the permission: a browser that follows a link brings no header. It names the admin, whose
    // permission is asked for once more.
    publicRoute(
      {
        method: 'GET',
        path: '/contracts/:id/file',
        handler: async ({ params, ctx }) => {
          await downloadsOf(foundation).toAdmin(idIn(params), ctx);
          return answered;
        },
      },
      [foundation.limits.byAddress('portal.address')]
    ),
  ];
};
