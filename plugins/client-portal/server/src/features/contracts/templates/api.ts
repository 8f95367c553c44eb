import { contractTemplateRoutes as routes } from '#protocol';
import { serveFile } from '../../../foundation/files/serve';
import { multipartOf } from '../../../foundation/files/hide-multipart';
import type { Foundation } from '../../../foundation/foundation';
import { fail } from '../../../foundation/http/errors';
import { parse } from '../../../foundation/http/parse';
import {
  type StrapiRoute,
  adminRoute,
  answered,
  publicRoute,
} from '../../../foundation/http/route';
import { adminActor } from '../../../kit/actor';
import { downloadsFor } from '../../entry/downloads';
import { orDiscard, readPdf } from '../../papers/pdf-upload';
import { contactsOf } from '../../people/service';
import { draftsOf } from '../drafts';
import { templatesOf } from './service';
import { templateTextsOf } from './texts';

export const templateRoutes = (foundation: Foundation): StrapiRoute[] => {
  const { files } = foundation;
  const addresses = downloadsFor(foundation, {
    thing: 'contract-template',
    path: '/contract-templates',
    needs: 'contracts.read',
  });
  const templates = templatesOf(foundation);
  const drafts = draftsOf(foundation);

  return [
    adminRoute(routes.list, ({ query }) => templates.list(query)),
    adminRoute(routes.create, async ({ ctx }) => {
      const actor = adminActor(ctx);
      if (multipartOf(ctx)) {
        const { original, fields } = await readPdf(foundation, ctx, routes.create.form.fields);
        return await orDiscard(foundation, original, () =>
          templates.createPdf(fields, drafts.fileOf(original), actor)
        );
      }
      if (!ctx.is('application/json')) throw fail('unsupported_media_type');
      const wanted = parse(routes.create.body, ctx.request.body ?? {});
      return await templates.createText(wanted, actor);
    }),
    adminRoute(routes.preview, async ({ body, ctx }) => {
      const contact = body.contact ? await contactsOf(foundation).need(body.contact) : null;
      const given = Object.fromEntries(
        body.values.map(({ key, label, default: fallback }) => [
          key,
          body.given[key] || fallback || `[${label}]`,
        ])
      );
      const { pdf } = await templateTextsOf(foundation).toPdf(
        body.text,
        ' ',
        body.roles,
        body.values,
        {
          contact: contact ?? { name: '[Name]', email: '[Email]', company: '[Company]' },
          given,
          language: 'en',
        }
      );
      ctx.set('X-Content-Type-Options', 'nosniff');
      ctx.type = 'application/pdf';
      ctx.body = Buffer.from(pdf);
      return answered;
    }),
    adminRoute(routes.get, async ({ params }) =>
      templates.describe(await templates.need(params.id))
    ),
    adminRoute(routes.update, ({ params, body, ctx }) =>
      templates.update(params.id, body, adminActor(ctx))
    ),
    adminRoute(routes.delete, ({ params, ctx }) => templates.remove(params.id, adminActor(ctx))),
    adminRoute(routes.replaceDocument, async ({ params, ctx }) => {
      await templates.need(params.id);
      const { original } = await readPdf(foundation, ctx, routes.replaceDocument.form.fields);
      return orDiscard(foundation, original, () =>
        templates.replaceDocument(params.id, drafts.fileOf(original))
      );
    }),
    adminRoute(routes.download, async ({ params, ctx }) => {
      const row = await templates.need(params.id);
      if (row.fileId === null) throw fail('conflict', { message: 'This template is a text' });
      return addresses.forAdmin(adminActor(ctx).id ?? '', {
        subject: row.documentId,
        version: 0,
        disposition: 'inline',
      });
    }),
    publicRoute(
      routes.file,
      async ({ params, ctx }) => {
        const ticket = await addresses.readForAdmin(params.id, ctx);
        const row = await templates.need(params.id);
        const [file] = row.fileId === null ? [] : await files.byIds([row.fileId]);
        if (!file) throw fail('not_found');
        await serveFile(ctx, files.storage, {
          file,
          name: row.fileName ?? 'template.pdf',
          disposition: ticket.disposition,
          onlyResumes: ticket.onlyResumes,
        });
        return answered;
      },
      [foundation.limits.byAddress('portal.address')]
    ),
  ];
};
