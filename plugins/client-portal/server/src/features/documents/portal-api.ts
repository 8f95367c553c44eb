import { documentRoutes as routes } from '#protocol';
import type { Foundation } from '../../foundation/foundation';
import { failField } from '../../foundation/http/errors';
import { answered, type StrapiRoute } from '../../foundation/http/route';
import { clientRoute } from '../entry/client';
import { documentDownloadsOf } from './downloads';
import { documentListsOf } from './lists';
import { quotaOf } from './quota';
import { receptionOf } from './reception';
import { refusedUploadOf } from './refused-upload';
import { answersOf } from './requests/answers';
import { toClientDocument } from './serialise';
import { uploadRoutes } from './uploads/api';

export const documentsPortalApi = (foundation: Foundation): StrapiRoute[] => {
  const { files, limits } = foundation;
  const lists = documentListsOf(foundation);
  const downloads = documentDownloadsOf(foundation);
  const quota = quotaOf(foundation);

  return [
    clientRoute(foundation, routes.list, async ({ client, query }) => ({
      ...(await lists.forClient(client.contact.id, query)),
      uploads: await quota.rules(client),
    })),
    clientRoute(foundation, routes.send, async ({ client, ctx }) => {
      await quota.needUpload(client);
      await limits.consume('upload.contact', client.contact.documentId);
      const { taken, fields } = await foundation.multipart
        .read(ctx, routes.send.form.fields, { room: await quota.left(client.contact.id) })
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
      return { results: rows.map((row) => toClientDocument(row, byId.get(row.fileId))) };
    }),
    clientRoute(foundation, routes.get, async ({ client, params }) => {
      const { row, answer } = await lists.clientDetail(client.contact.id, params.id);
      await downloads.opened(client, row);
      return answer;
    }),
    clientRoute(foundation, routes.download, ({ client, params, body, ctx }) =>
      downloads.forClient(client, params.id, body, ctx)
    ),
    clientRoute(foundation, routes.file, async ({ client, params, ctx }) => {
      await downloads.toClient(client, params.id, ctx);
      return answered;
    }),
    clientRoute(foundation, routes.requests, async ({ client }) => ({
      results: await answersOf(foundation).forClient(client.contact.id),
    })),
    clientRoute(foundation, routes.request, ({ client, params }) =>
      answersOf(foundation).oneForClient(client.contact.id, params.id)
    ),
    ...uploadRoutes(foundation),
  ];
};
