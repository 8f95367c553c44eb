import { byId } from '../http/params';
import { fileAnswer, route, routeGroup } from '../http/route';
import { importKeyFieldsSchema, sealKeySchema, sealKeysSchema } from './seal-keys';

export const sealKeyRoutes = routeGroup('admin.sealKeys', {
  list: route.admin('GET', '/seal-keys', {
    does: 'Lists the keys that seal, or have sealed, final copies.',
    needs: 'settings.read',
    answer: sealKeysSchema,
  }),
  create: route.admin('POST', '/seal-keys', {
    does: 'Makes a new key with a certificate of its own; it seals from now on.',
    needs: 'settings.update',
    answer: sealKeySchema,
    status: 201,
  }),
  import: route.admin('POST', '/seal-keys/import', {
    does: 'Takes key and certificate of the agency from a PKCS#12 file.',
    needs: 'settings.update',
    form: { fields: importKeyFieldsSchema, part: 'file', most: 1 },
    answer: sealKeySchema,
    status: 201,
    errors: ['file_too_large'],
  }),
  activate: route.admin('POST', '/seal-keys/:id/activate', {
    does: 'Seals with this key from now on.',
    needs: 'settings.update',
    params: byId,
    answer: sealKeySchema,
  }),
  certificate: route.admin('GET', '/seal-keys/:id/certificate', {
    does: 'Answers with the certificate of a key as PEM.',
    needs: 'settings.read',
    params: byId,
    answer: fileAnswer('application/x-pem-file'),
  }),
});
