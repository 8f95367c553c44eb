import { z } from 'zod';
import { fileAnswer, route, routeGroup } from '../http/route';
import { verificationSchema, verifyRequestSchema } from './verification';

/** What anybody may ask about a file. */
export const verificationRoutes = routeGroup('verification', {
  verify: route.public('POST', '/verify', {
    does: 'Says whether a file, or its hash, is one that was sealed here. Nothing is kept.',
    safe: true,
    body: verifyRequestSchema,
    form: { fields: z.strictObject({}), part: 'file', most: 1 },
    answer: verificationSchema,
    errors: ['file_too_large'],
  }),
  certificate: route.public('GET', '/verify/certificate', {
    does: 'Answers with the certificate that seals now, to be trusted in a reader.',
    answer: fileAnswer('application/x-pem-file'),
  }),
});
