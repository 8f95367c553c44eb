import { z } from 'zod';
import { route, routeGroup } from './http/route';
import type { DoctorCheck, Listed } from './names';
import { timestampSchema, wordSchema } from './values';

/** What the doctor looks at by itself; rooms have checks of their own. */
export const doctorChecks = [
  'public-url',
  'https',
  'portal-secret',
  'strapi-secrets',
  'mail-transport',
  'mail-sender',
  'registration',
  'user-directory',
  'jwt-mode',
  'clock',
  'database',
  'redis',
  'proxy',
  'domain',
  'media-library',
  'file-storage',
  'virus-scanner',
  'request-timeout',
  'outbox',
  'jobs',
  'audit-trail',
] as const;

declare module './names' {
  interface ChecksOfRooms extends Listed<typeof doctorChecks> {}
}

/** `GET /client-portal/doctor`, and what `npm run doctor` prints. */
export const doctorSchema = z.object({
  checkedAt: timestampSchema,
  findings: z.array(
    z.object({
      check: wordSchema<DoctorCheck>(),
      /** `error`: unsafe, or it does not work. `warning`: should be mended. */
      level: z.enum(['ok', 'warning', 'error']),
      /** in English; the panel translates by `check` and `finding` and falls back to these */
      finding: z.string(),
      message: z.string(),
      /** how to mend it; null where nothing is to do */
      mend: z.string().nullable(),
      facts: z.record(z.string(), z.union([z.string(), z.number()])),
    })
  ),
});

export type Doctor = z.infer<typeof doctorSchema>;

export const doctorRoutes = routeGroup('admin.doctor', {
  examine: route.admin('GET', '/doctor', {
    does: 'Says what is unsafe or missing in this installation.',
    needs: 'settings.read',
    answer: doctorSchema,
  }),
});
