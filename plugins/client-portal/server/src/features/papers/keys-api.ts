import { sealKeyRoutes as routes } from '#protocol';
import { multipartOf } from '../../foundation/files/hide-multipart';
import type { Foundation } from '../../foundation/foundation';
import { fail } from '../../foundation/http/errors';
import { parse } from '../../foundation/http/parse';
import { type StrapiRoute, adminRoute, download } from '../../foundation/http/route';
import { adminActor } from '../../kit/actor';
import { sealKeysOf } from './keys';
import { readOneFile } from './one-file';

const mostBytes = 200_000;

export const sealKeysApi = (foundation: Foundation): StrapiRoute[] => {
  const keys = sealKeysOf(foundation);
  return [
    adminRoute(routes.list, async () => ({ results: await keys.list() })),
    adminRoute(routes.create, async ({ ctx }) => await keys.renew(adminActor(ctx))),
    adminRoute(routes.import, async ({ ctx }) => {
      if (!multipartOf(ctx)) {
        throw fail('unsupported_media_type', { message: 'Send multipart/form-data' });
      }
      const { file, fields } = await readOneFile(ctx, mostBytes);
      const { password } = parse(routes.import.form.fields, fields);
      return await keys.importPkcs12(file, password, adminActor(ctx));
    }),
    adminRoute(routes.activate, ({ params, ctx }) => keys.activate(params.id, adminActor(ctx))),
    adminRoute(routes.certificate, async ({ params }) =>
      download('seal.crt', 'application/x-pem-file', await keys.certificate(params.id))
    ),
  ];
};
