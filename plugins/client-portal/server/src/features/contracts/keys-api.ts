import { sealKeyRoutes as routes } from '#protocol';
import { readMultipart } from '../../foundation/files/multipart';
import { multipartOf } from '../../foundation/files/hide-multipart';
import type { Foundation } from '../../foundation/foundation';
import { fail, failField } from '../../foundation/http/errors';
import { parse } from '../../foundation/http/parse';
import { type StrapiRoute, adminRoute, download } from '../../foundation/http/route';
import { adminActor } from '../../kit/actor';
import { keysOf } from './keys';

const mostBytes = 200_000;

export const keyRoutes = (foundation: Foundation): StrapiRoute[] => {
  const keys = keysOf(foundation);
  return [
    adminRoute(routes.list, async () => ({ results: await keys.list() })),
    adminRoute(routes.create, async ({ ctx }) => await keys.renew(adminActor(ctx))),
    adminRoute(routes.import, async ({ ctx }) => {
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
      const { password } = parse(routes.import.form.fields, fields);
      return await keys.importPkcs12(file, password, adminActor(ctx));
    }),
    adminRoute(routes.activate, ({ params, ctx }) => keys.activate(params.id, adminActor(ctx))),
    adminRoute(routes.certificate, async ({ params }) =>
      download('seal.crt', 'application/x-pem-file', await keys.certificate(params.id))
    ),
  ];
};
