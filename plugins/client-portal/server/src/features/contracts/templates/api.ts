import {
  contractTemplatesQuerySchema,
  newPdfTemplateSchema,
  newTextTemplateSchema,
  previewTextSchema,
  updateTemplateSchema,
} from '#protocol';
import { z } from 'zod';
import { serveFile } from '../../../foundation/files/serve';
import { multipartOf } from '../../../foundation/files/hide-multipart';
import type { Foundation } from '../../../foundation/foundation';
import { fail } from '../../../foundation/http/errors';
import { parse } from '../../../foundation/http/parse';
import {
  adminRoute,
  answered,
  created,
  publicRoute,
  type StrapiRoute,
} from '../../../foundation/http/route';
import { adminActor } from '../../access/actor';
import { adminsOf } from '../../access/admins';
import { contactsOf } from '../../contacts/service';
import { jsonPart, orDiscard, readPdf } from '../pdf-upload';
import { draftsOf } from '../drafts';
import { templatesOf } from './service';
import { templateTextsOf } from './texts';

const audience = 'contract-template';

export const templateRoutes = (foundation: Foundation): StrapiRoute[] => {
  const { downloadUrls, files, tickets } = foundation;
  const templates = templatesOf(foundation);
  const drafts = draftsOf(foundation);
  const idIn = ({ id = '' }: Record<string, string>) => id;

  return [
    adminRoute('contracts.read', {
      method: 'GET',
      path: '/contract-templates',
      query: contractTemplatesQuerySchema,
      handler: ({ query }) => templates.list(query),
    }),
    adminRoute('contracts.update', {
      method: 'POST',
      path: '/contract-templates',
      handler: async ({ ctx }) => {
        const actor = adminActor(ctx);
        if (multipartOf(ctx)) {
          const { original, fields } = await readPdf(
            foundation,
            ctx,
            jsonPart('template', newPdfTemplateSchema)
          );
          return created(
            await orDiscard(foundation, original, () =>
              templates.createPdf(fields, drafts.fileOf(original), actor)
            )
          );
        }
        if (!ctx.is('application/json')) throw fail('unsupported_media_type');
        const wanted = parse(newTextTemplateSchema, ctx.request.body ?? {});
        return created(await templates.createText(wanted, actor));
      },
    }),
    adminRoute('contracts.read', {
      method: 'POST',
      path: '/contract-templates/preview',
      body: previewTextSchema,
      handler: async ({ body, ctx }) => {
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
      },
    }),
    adminRoute('contracts.read', {
      method: 'GET',
      path: '/contract-templates/:id',
      handler: async ({ params }) => templates.describe(await templates.need(idIn(params))),
    }),
    adminRoute('contracts.update', {
      method: 'PUT',
      path: '/contract-templates/:id',
      body: updateTemplateSchema,
      handler: ({ params, body, ctx }) => templates.update(idIn(params), body, adminActor(ctx)),
    }),
    adminRoute('contracts.update', {
      method: 'DELETE',
      path: '/contract-templates/:id',
      handler: ({ params, ctx }) => templates.remove(idIn(params), adminActor(ctx)),
    }),
    adminRoute('contracts.update', {
      method: 'POST',
      path: '/contract-templates/:id/document',
      handler: async ({ params, ctx }) => {
        await templates.need(idIn(params));
        const { original } = await readPdf(foundation, ctx, z.strictObject({}));
        return orDiscard(foundation, original, () =>
          templates.replaceDocument(idIn(params), drafts.fileOf(original))
        );
      },
    }),
    adminRoute('contracts.read', {
      method: 'POST',
      path: '/contract-templates/:id/download',
      handler: async ({ params, ctx }) => {
        const row = await templates.need(idIn(params));
        if (row.fileId === null) throw fail('conflict', { message: 'This template is a text' });
        const { token, expiresAt } = tickets.issue(audience, {
          subject: row.documentId,
          holder: adminActor(ctx).id ?? '',
          version: 0,
          disposition: 'inline',
        });
        return {
          url: downloadUrls.forAdmin(`/contract-templates/${row.documentId}/file`, token),
          expiresAt: expiresAt.toISOString(),
        };
      },
    }),
    publicRoute(
      {
        method: 'GET',
        path: '/contract-templates/:id/file',
        handler: async ({ params, ctx }) => {
          const ticket = tickets.read(audience, ctx.query.ticket);
          if (ticket.subject !== idIn(params)) throw fail('download_expired');
          if (!(await adminsOf(foundation).may(ticket.holder, 'contracts.read'))) {
            throw fail('forbidden');
          }
          const row = await templates.need(idIn(params));
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
      },
      [foundation.limits.byAddress('portal.address')]
    ),
  ];
};
