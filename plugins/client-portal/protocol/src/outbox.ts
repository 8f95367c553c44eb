import { z } from 'zod';
import { byId } from './http/params';
import { route, routeGroup } from './http/route';
import { messageStatuses } from './entry/sends';
import type { Listed, MessageTemplate } from './names';
import { listOf, pageQuerySchema, publicIdSchema, timestampSchema, wordSchema } from './values';

/** Mails of the lower rooms. */
export const messageTemplates = [
  'invitation',
  'login-email',
  'login-code',
  'first-login',
  'magic-link',
  'offer-access',
  'one-email',
  'password-reset',
  'password-changed',
  'email-changed',
] as const;

declare module './names' {
  interface MailsOfRooms extends Listed<typeof messageTemplates> {}
}

export const messageTemplateSchema = wordSchema<MessageTemplate>();

/** `GET /client-portal/outbox` */
export const outboxQuerySchema = pageQuerySchema.extend({
  q: z.string().max(200).optional(),
  status: z.enum(messageStatuses).optional(),
  contact: publicIdSchema.optional(),
});

export const outboxMessageSchema = z.object({
  id: publicIdSchema,
  channel: z.enum(['email']),
  template: messageTemplateSchema,
  to: z.string(),
  contact: z.object({ id: publicIdSchema, name: z.string() }).nullable(),
  subject: z.string(),
  status: z.enum(messageStatuses),
  /** why it was suppressed, or what the server said when it failed */
  reason: z.string().nullable(),
  attempts: z.number().int(),
  /** in flight when a process died, so the client may have got it twice */
  possiblyTwice: z.boolean(),
  createdAt: timestampSchema,
  sentAt: timestampSchema.nullable(),
  nextAttemptAt: timestampSchema.nullable(),
});

export const outboxSchema = listOf(outboxMessageSchema).extend({
  /** `mailbox`: the built-in one takes the mail, nothing leaves the machine */
  transport: z.enum(['smtp', 'mailbox']),
});

/** `GET /client-portal/outbox/:id`. With SMTP the preview holds no live link and no code. */
export const outboxDetailSchema = outboxMessageSchema.extend({
  html: z.string(),
  text: z.string(),
  /** the preview is the message itself (built-in mailbox), not a likeness */
  live: z.boolean(),
});

/** `GET /client-portal/jobs?state=dead` */
export const jobSchema = z.object({
  id: publicIdSchema,
  kind: z.string(),
  state: z.enum(['queued', 'running', 'dead']),
  attempts: z.number().int(),
  lastError: z.string().nullable(),
  runAt: timestampSchema,
});
export const jobsQuerySchema = pageQuerySchema.extend({
  state: z.enum(['queued', 'running', 'dead']).optional(),
});
export const jobsSchema = listOf(jobSchema);

export type OutboxMessage = z.infer<typeof outboxMessageSchema>;
export type Outbox = z.infer<typeof outboxSchema>;
export type OutboxDetail = z.infer<typeof outboxDetailSchema>;
export type Job = z.infer<typeof jobSchema>;
export type Jobs = z.infer<typeof jobsSchema>;

export const outboxRoutes = routeGroup('admin.outbox', {
  list: route.admin('GET', '/outbox', {
    does: 'Lists messages with what became of them, newest first.',
    needs: 'outbox.read',
    query: outboxQuerySchema,
    answer: outboxSchema,
    errors: ['not_found'],
  }),
  retryFailed: route.admin('POST', '/outbox/retry-failed', {
    does: 'Sends every message again that has failed for good.',
    needs: 'outbox.retry',
  }),
  show: route.admin('GET', '/outbox/:id', {
    does: 'Shows a message; with SMTP a likeness without live link or code.',
    needs: 'outbox.read',
    params: byId,
    answer: outboxDetailSchema,
  }),
  retry: route.admin('POST', '/outbox/:id/retry', {
    does: 'Sends a message again that has failed or was suppressed.',
    needs: 'outbox.retry',
    params: byId,
  }),
  jobs: route.admin('GET', '/jobs', {
    does: 'Lists jobs, newest first.',
    needs: 'outbox.read',
    query: jobsQuerySchema,
    answer: jobsSchema,
  }),
  retryJob: route.admin('POST', '/jobs/:id/retry', {
    does: 'Runs a job again that has died.',
    needs: 'outbox.retry',
    params: byId,
  }),
});
