import {
  clientDocumentsQuerySchema,
  clientUploadFieldsSchema,
  downloadRequestSchema,
  publicIdSchema,
} from '#protocol';
import type { Foundation } from '../../foundation/foundation';
import { fail, failField } from '../../foundation/http/errors';
import { answered, created, type StrapiRoute } from '../../foundation/http/route';
import { clientRoute } from '../access/client';
import { downloadsOf } from './downloads';
import { listsOf } from './lists';
import { quotaOf } from './quota';
import { receptionOf } from './reception';
import { refusedUploadOf } from './refused-upload';
import { answersOf } from './requests/answers';
import { toClientDocument } from './serialise';
import { uploadRoutes } from './uploads/api';

const idIn = (params: Record<string, string>) => {
  const id = publicIdSchema.safeParse(params.id);
  if (!id.success) throw fail('not_found');
  return id.data;
};

export const portalRoutes = (foundation: Foundation): StrapiRoute[] => {
  const { files, limits } = foundation;
  const lists = listsOf(foundation);
  const downloads = downloadsOf(foundation);
  const quota = quotaOf(foundation);
  const needs = 'documents';

  return [
    clientRoute(foundation, {
      method: 'GET',
      path: '/documents',
      needs,
      query: clientDocumentsQuerySchema,
      handler: async ({ client, query }) => ({
        ...(await lists.forClient(client.contact.id, query)),
        uploads: await quota.rules(client),
      }),
    }),
    clientRoute(foundation, {
      method: 'POST',
      path: '/documents',
      needs,
      handler: async ({ client, ctx }) => {
        await quota.needUpload(client);
        await limits.consume('upload.contact', client.contact.documentId);
        const { taken, fields } = await foundation.multipart
          .read(ctx, clientUploadFieldsSchema, { room: await quota.left(client.contact.id) })
          .catch(async (error: unknown) => {
            await refusedUploadOf(foundation)(client.contact.documentId, error);
            throw error;
          });
        if (fields.item !== undefined && taken.length > 1) {
          await Promise.all(taken.map((file) => files.discard(file)));
          throw failField('files', 'One file for one line');
        }
        const rows = await receptionOf(foundation).fromClient(
          client.contact,
          taken,
          fields.item ?? null
        );
        const byId = new Map(
          (await files.byIds(rows.map(({ fileId }) => fileId))).map((file) => [file.id, file])
        );
        return created({ results: rows.map((row) => toClientDocument(row, byId.get(row.fileId))) });
      },
    }),
    clientRoute(foundation, {
      method: 'GET',
      path: '/documents/:id',
      needs,
      handler: async ({ client, params }) => {
        const { row, answer } = await lists.clientDetail(client.contact.id, idIn(params));
        await downloads.opened(client, row);
        return answer;
      },
    }),
    clientRoute(foundation, {
      method: 'POST',
      path: '/documents/:id/download',
      needs,
      whileViewing: true,
      body: downloadRequestSchema,
      handler: ({ client, params, body, ctx }) =>
        downloads.forClient(client, idIn(params), body, ctx),
    }),
    clientRoute(foundation, {
      method: 'GET',
      path: '/documents/:id/file',
      needs,
      handler: async ({ client, params, ctx }) => {
        await downloads.toClient(client, idIn(params), ctx);
        return answered;
      },
    }),
    clientRoute(foundation, {
      method: 'GET',
      path: '/document-requests',
      needs,
      handler: async ({ client }) => ({
        results: await answersOf(foundation).forClient(client.contact.id),
      }),
    }),
    clientRoute(foundation, {
      method: 'GET',
      path: '/document-requests/:id',
      needs,
      handler: ({ client, params }) =>
        answersOf(foundation).oneForClient(client.contact.id, idIn(params)),
    }),
    ...uploadRoutes(foundation),
  ];
};
