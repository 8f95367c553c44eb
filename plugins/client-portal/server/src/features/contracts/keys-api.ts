import { importKeyFieldsSchema } from '#protocol';
import { readMultipart } from '../../foundation/files/multipart';
import { multipartOf } from '../../foundation/files/hide-multipart';
import type { Foundation } from '../../foundation/foundation';
import { fail, failField } from '../../foundation/http/errors';
import { parse } from '../../foundation/http/parse';
import { adminRoute, created, download, type StrapiRoute } from '../../foundation/http/route';
import { adminActor } from '../access/actor';
import { keysOf } from './keys';

const mostBytes = 200_000;

export const keyRoutes = (foundation: Foundation): StrapiRoute[] => {
  const keys = keysOf(foundation);
  return [
    adminRoute('settings.read', {
      method: 'GET',
      path: '/seal-keys',
      handler: async () => ({ results: await keys.list() }),
    }),
    adminRoute('settings.update', {
      method: 'POST',
      path: '/seal-keys',
      handler: async ({ ctx }) => created(await keys.renew(adminActor(ctx))),
    }),
    adminRoute('settings.update', {
      method: 'POST',
      path: '/seal-keys/import',
      handler: async ({ ctx }) => {
        if (!multipartOf(ctx)) {
          throw fail('unsupported_media_type', { message: 'Send multipart/form-data' });
        }
        const { files, fields } = await readMultipart(ctx, {
          field: 'file',
          most: 1,
          discard: () => Promise.resolve(),
          take: async ({ stream }) => {
            const chunks: Buffer[] = [];
            let size = 0;
            for await (const chunk of stream) {
              size += (chunk as Buffer).length;
              if (size > mostBytes) throw fail('file_too_large');
              chunks.push(chunk as Buffer);
            }
            return Buffer.concat(chunks);
          },
        });
        const [file] = files;
        if (!file || file.length === 0) throw failField('file', 'Choose a file');
        const { password } = parse(importKeyFieldsSchema, fields);
        return created(await keys.importPkcs12(file, password, adminActor(ctx)));
      },
    }),
    adminRoute('settings.update', {
      method: 'POST',
      path: '/seal-keys/:id/activate',
      handler: ({ params, ctx }) => keys.activate(params.id ?? '', adminActor(ctx)),
    }),
    adminRoute('settings.read', {
      method: 'GET',
      path: '/seal-keys/:id/certificate',
      handler: async ({ params }) =>
        download('seal.crt', 'application/x-pem-file', await keys.certificate(params.id ?? '')),
    }),
  ];
};
