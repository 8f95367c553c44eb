import { jobsQuerySchema, outboxQuerySchema } from '#protocol';
import { defineFeature } from '../../foundation/feature';
import { adminRoute } from '../../foundation/http/route';
import { outboxOf } from './service';

/** Every message with what became of it, and the jobs that died. */
export const outbox = defineFeature({
  name: 'outbox',
  adminRoutes: (foundation) => {
    const outboxService = outboxOf(foundation);
    return [
      adminRoute('outbox.read', {
        method: 'GET',
        path: '/outbox',
        query: outboxQuerySchema,
        handler: ({ query }) => outboxService.list(query),
      }),
      adminRoute('outbox.retry', {
        method: 'POST',
        path: '/outbox/retry-failed',
        handler: () => outboxService.retryFailed(),
      }),
      adminRoute('outbox.read', {
        method: 'GET',
        path: '/outbox/:id',
        handler: ({ params }) => outboxService.show(params.id ?? ''),
      }),
      adminRoute('outbox.retry', {
        method: 'POST',
        path: '/outbox/:id/retry',
        handler: ({ params }) => outboxService.retry(params.id ?? ''),
      }),
      adminRoute('outbox.read', {
        method: 'GET',
        path: '/jobs',
        query: jobsQuerySchema,
        handler: ({ query }) => outboxService.jobs(query),
      }),
      adminRoute('outbox.retry', {
        method: 'POST',
        path: '/jobs/:id/retry',
        handler: ({ params }) => outboxService.retryJob(params.id ?? ''),
      }),
    ];
  },
});
