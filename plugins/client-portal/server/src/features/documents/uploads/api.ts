import { documentRoutes as routes } from '#protocol';
import type { Foundation } from '../../../foundation/foundation';
import { fail } from '../../../foundation/http/errors';
import { answered, type StrapiRoute } from '../../../foundation/http/route';
import { clientRoute } from '../../entry/client';
import { quotaOf } from '../quota';
import { tusOf } from './tus';
import { uploadsOf } from './service';

/** Resumable uploads, tus 1.0.0 (https://tus.io/protocols/resumable-upload). */
export const uploadRoutes = (foundation: Foundation): StrapiRoute[] => {
  const { needUpload } = quotaOf(foundation);
  return [
    clientRoute(foundation, routes.createUpload, async ({ client, ctx }) => {
      await needUpload(client);
      await tusOf(foundation).handle(ctx, client);
      return answered;
    }),
    clientRoute(foundation, routes.continueUpload, async ({ client, ctx, params }) => {
      await needUpload(client);
      const row = await uploadsOf(foundation).need(client, params.key);
      if (row.state === 'finished') throw fail('conflict', { message: 'This upload is finished' });
      await tusOf(foundation).handle(ctx, client);
      return answered;
    }),
    // Koa's router runs it for HEAD, which is what the protocol asks; a GET of the bytes there is none.
    clientRoute(foundation, routes.uploadState, async ({ client, ctx, params }) => {
      if (ctx.method !== 'HEAD') throw fail('not_found');
      // It may make a document, so that it is no mere look.
      if (client.session.method === 'view-as') throw fail('read_only');
      await needUpload(client);
      await tusOf(foundation).head(ctx, client, params.key);
      return answered;
    }),
    clientRoute(foundation, routes.endUpload, async ({ client, ctx, params }) => {
      const row = await uploadsOf(foundation).need(client, params.key);
      if (ctx.get('tus-resumable') === '') throw fail('invalid_request');
      // Not the library's: it takes the bytes away without asking whether they have become a document by now.
      await uploadsOf(foundation).forget(row);
      ctx.set('Tus-Resumable', '1.0.0');
      ctx.status = 204;
      return answered;
    }),
  ];
};
