import { keyPattern } from '../../../foundation/storage/storage';
import type { Foundation } from '../../../foundation/foundation';
import { fail } from '../../../foundation/http/errors';
import { answered, type StrapiRoute } from '../../../foundation/http/route';
import { clientRoute } from '../../access/client';
import { quotaOf } from '../quota';
import { tusOf } from './tus';
import { uploadsOf } from './service';

/** Resumable uploads, tus 1.0.0 (https://tus.io/protocols/resumable-upload). */
export const uploadRoutes = (foundation: Foundation): StrapiRoute[] => {
  const { needUpload } = quotaOf(foundation);
  const keyIn = ({ key = '' }: Record<string, string>) => {
    if (!keyPattern.test(key)) throw fail('not_found');
    return key;
  };
  return [
    clientRoute(foundation, {
      method: 'POST',
      path: '/uploads',
      needs: 'documents',
      handler: async ({ client, ctx }) => {
        await needUpload(client);
        await tusOf(foundation).handle(ctx, client);
        return answered;
      },
    }),
    clientRoute(foundation, {
      method: 'PATCH',
      path: '/uploads/:key',
      needs: 'documents',
      handler: async ({ client, ctx, params }) => {
        await needUpload(client);
        const row = await uploadsOf(foundation).need(client, keyIn(params));
        if (row.state === 'finished')
          throw fail('conflict', { message: 'This upload is finished' });
        await tusOf(foundation).handle(ctx, client);
        return answered;
      },
    }),
    // Koa's router runs it for HEAD, which is what the protocol asks; a GET of the bytes there is none.
    clientRoute(foundation, {
      method: 'GET',
      path: '/uploads/:key',
      needs: 'documents',
      handler: async ({ client, ctx, params }) => {
        if (ctx.method !== 'HEAD') throw fail('not_found');
        // It may make a document, so that it is no mere look.
        if (client.session.method === 'view-as') throw fail('read_only');
        await needUpload(client);
        await tusOf(foundation).head(ctx, client, keyIn(params));
        return answered;
      },
    }),
    clientRoute(foundation, {
      method: 'DELETE',
      path: '/uploads/:key',
      needs: 'documents',
      handler: async ({ client, ctx, params }) => {
        const row = await uploadsOf(foundation).need(client, keyIn(params));
        if (ctx.get('tus-resumable') === '') throw fail('invalid_request');
        // Not the library's: it takes the bytes away without asking whether they have become a document by now.
        await uploadsOf(foundation).forget(row);
        ctx.set('Tus-Resumable', '1.0.0');
        ctx.status = 204;
        return answered;
      },
    }),
  ];
};
