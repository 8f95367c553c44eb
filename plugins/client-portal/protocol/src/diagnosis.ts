import { z } from 'zod';
import { route, routeGroup } from './http/route';
import { publicIdSchema } from './values';

/** Looked at in this order; the first problem is what keeps her out (X2). */
export const diagnosisChecks = [
  'portal-open',
  'domain',
  'access',
  'linked-user',
  'do-not-disturb',
  'invitation',
  'delivery',
  'link',
  'methods',
  'last-login',
] as const;

/** What an admin can do about it; the panel has a button for each. */
export const mends = [
  'open-portal',
  'check-domain',
  'enable-access',
  'clear-do-not-disturb',
  'send-invitation',
  'send-login-email',
  'make-link',
  'retry-message',
  'change-address',
  'switch-on-methods',
] as const;
export type Mend = (typeof mends)[number];

/** `GET /client-portal/contacts/:id/diagnosis` */
export const diagnosisSchema = z.object({
  contact: publicIdSchema,
  /** nothing was found that keeps the client out */
  clear: z.boolean(),
  findings: z.array(
    z.object({
      check: z.enum(diagnosisChecks),
      state: z.enum(['ok', 'notice', 'problem']),
      /** which of the check's sentences: `never-invited`, `expired`, `bounced`, … */
      finding: z.string(),
      /** what the sentence is filled with: names, times in ISO 8601, reasons of servers */
      facts: z.record(z.string(), z.union([z.string(), z.number()])),
      mends: z.array(z.enum(mends)),
    })
  ),
});

export type Diagnosis = z.infer<typeof diagnosisSchema>;

export const diagnosisRoutes = routeGroup('admin.diagnosis', {
  ofContact: route.admin('GET', '/contacts/:id/diagnosis', {
    does: 'Says what keeps a contact out, and what can be done about it.',
    needs: 'contacts.read',
    params: { id: publicIdSchema },
    answer: diagnosisSchema,
  }),
});
