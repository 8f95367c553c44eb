import { z } from 'zod';
import {
  copyDocumentSchema,
  documentsQuerySchema,
  downloadRequestSchema,
  pageQuerySchema,
  receivedQuerySchema,
  shareForecastRequestSchema,
  updateDocumentSchema,
  uploadFieldsSchema,
  uploadToManyFieldsSchema,
  versionFieldsSchema,
} from '#protocol';
import type { Foundation } from '../../foundation/foundation';
import { fail } from '../../foundation/http/errors';
import {
  accepted,
  adminRoute,
  answered,
  created,
  publicRoute,
  type StrapiRoute,
} from '../../foundation/http/route';
import { adminActor } from '../access/actor';
import { contactsOf } from '../contacts/service';
import { activityOf } from './activity';
import { changesOf } from './changes';
import { downloadsOf } from './downloads';
import { listsOf } from './lists';
import { quotaOf } from './quota';
import { receivedOf } from './received';
import { receptionOf } from './reception';
import { describeOf } from './serialise';
import { sharingOf } from './sharing';
import { versionsOf } from './versions';

const numberIn = ({ number }: Record<string, string>) => {
  const parsed = z.coerce.number().int().min(1).max(1_000_000).safeParse(number);
  if (!parsed.success) throw fail('not_found', { message: 'No such version' });
  return parsed.data;
};

export const adminRoutes = (foundation: Foundation): StrapiRoute[] => {
  const lists = listsOf(foundation);
  const changes = changesOf(foundation);
  const reception = receptionOf(foundation);
  const versions = versionsOf(foundation);
  const uploads = foundation.multipart;
  const room = () => quotaOf(foundation).left(null);
  const need = ({ id = '' }: Record<string, string>) => lists.need(id);
  const detail = async (params: Record<string, string>) => lists.detail(await need(params));
  const adminId = (actor: { id: string | null }) => actor.id ?? '';

  return [
    adminRoute('documents.read', {
      method: 'GET',
      path: '/contacts/:id/documents',
      query: documentsQuerySchema,
      handler: async ({ params, query }) =>
        lists.ofContact(await contactsOf(foundation).need(params.id ?? ''), query),
    }),
    adminRoute('documents.update', {
      method: 'GET',
      path: '/upload-rules',
      handler: () => quotaOf(foundation).adminRules(),
    }),
    adminRoute('documents.update', {
      method: 'POST',
      path: '/contacts/:id/documents',
      handler: async ({ params, ctx }) => {
        const contact = await contactsOf(foundation).need(params.id ?? '');
        const { taken, fields } = await uploads.read(ctx, uploadFieldsSchema, {
          room: await room(),
        });
        const { rows, offer } = await reception.toOne(contact, taken, fields, adminActor(ctx));
        return created({ results: await describeOf(foundation)(rows), offer });
      },
    }),
    adminRoute('documents.update', {
      method: 'POST',
      path: '/documents',
      handler: async ({ ctx }) => {
        const { taken, fields } = await uploads.read(ctx, uploadToManyFieldsSchema, {
          room: await room(),
        });
        const { contacts, ...upload } = fields;
        const rows = await reception.toMany(contacts, taken, upload, adminActor(ctx));
        return accepted({
          documents: rows.map(({ documentId }) => documentId),
          contacts: new Set(contacts).size,
        });
      },
    }),
    adminRoute('documents.update', {
      method: 'POST',
      path: '/documents/forecast',
      body: shareForecastRequestSchema,
      handler: ({ body }) => sharingOf(foundation).forecast(body.contacts),
    }),
    adminRoute('documents.read', {
      method: 'GET',
      path: '/documents/:id',
      handler: ({ params }) => detail(params),
    }),
    adminRoute('documents.update', {
      method: 'PUT',
      path: '/documents/:id',
      body: updateDocumentSchema,
      handler: async ({ params, body, ctx }) => {
        const offer = await changes.update(params.id ?? '', body, adminActor(ctx));
        return { ...(await detail(params)), offer };
      },
    }),
    adminRoute('documents.delete', {
      method: 'DELETE',
      path: '/documents/:id',
      handler: async ({ params, ctx }) => {
        await changes.delete(params.id ?? '', adminActor(ctx));
        return detail(params);
      },
    }),
    adminRoute('documents.delete', {
      method: 'POST',
      path: '/documents/:id/restore',
      handler: async ({ params, ctx }) => {
        await changes.restore(params.id ?? '', adminActor(ctx));
        return detail(params);
      },
    }),
    adminRoute('documents.update', {
      method: 'POST',
      path: '/documents/:id/versions',
      handler: async ({ params, ctx }) => {
        const row = await need(params);
        const { taken, fields } = await uploads.read(ctx, versionFieldsSchema, {
          room: await room(),
          most: 1,
        });
        const [file] = taken;
        if (!file) throw fail('invalid_request');
        const offer = await versions.newVersion(row, file, fields, adminActor(ctx));
        return created({ ...(await detail(params)), offer });
      },
    }),
    adminRoute('documents.update', {
      method: 'POST',
      path: '/documents/:id/versions/:number/restore',
      handler: async ({ params, ctx }) => {
        await versions.restoreVersion(await need(params), numberIn(params), adminActor(ctx));
        return detail(params);
      },
    }),
    adminRoute('documents.delete', {
      method: 'DELETE',
      path: '/documents/:id/versions/:number',
      handler: async ({ params, ctx }) => {
        await changes.removeVersion(params.id ?? '', numberIn(params), adminActor(ctx));
        return detail(params);
      },
    }),
    adminRoute('documents.update', {
      method: 'POST',
      path: '/documents/:id/copies',
      body: copyDocumentSchema,
      handler: async ({ params, body, ctx }) => {
        const rows = await reception.copy(await need(params), body.contacts, body, adminActor(ctx));
        return accepted({
          documents: rows.map(({ documentId }) => documentId),
          contacts: rows.length,
        });
      },
    }),
    adminRoute('documents.read', {
      method: 'POST',
      path: '/documents/:id/download',
      body: downloadRequestSchema,
      handler: async ({ params, body, ctx }) =>
        downloadsOf(foundation).forAdmin(adminId(adminActor(ctx)), await need(params), body),
    }),
    adminRoute('documents.read', {
      method: 'GET',
      path: '/documents/:id/activity',
      query: pageQuerySchema,
      handler: async ({ params, query }) =>
        activityOf(foundation).page((await need(params)).id, query),
    }),
    adminRoute('documents.read', {
      method: 'GET',
      path: '/documents/:id/audience',
      handler: async ({ params }) => sharingOf(foundation).audience(await need(params)),
    }),
    adminRoute('documents.read', {
      method: 'GET',
      path: '/received',
      query: receivedQuerySchema,
      handler: ({ query, ctx }) => receivedOf(foundation).list(query, adminId(adminActor(ctx))),
    }),
    adminRoute('documents.read', {
      method: 'POST',
      path: '/received/seen',
      handler: async ({ ctx }) => {
        await receivedOf(foundation).looked(adminId(adminActor(ctx)));
      },
    }),
    // The ticket is the permission: a browser that follows a link brings no header. It names the admin, whose
    // permission is asked for once more.
    publicRoute(
      {
        method: 'GET',
        path: '/documents/:id/file',
        handler: async ({ params, ctx }) => {
          await downloadsOf(foundation).toAdmin(params.id ?? '', ctx);
          return answered;
        },
      },
      [foundation.limits.byAddress('portal.address')]
    ),
  ];
};
