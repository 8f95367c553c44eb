import { jobsQuerySchema, outboxQuerySchema } from '#protocol';
import { defineFeature } from '../../foundation/feature';
import { oldAdminRoute } from '../../foundation/http/old-route';
import { outboxOf } from './service';

/** Every message with what became of it, and the jobs that died. */
export const outbox = defineFeature({
  name: 'outbox',
  adminRoutes: (foundation) => {
    const outboxService = outboxOf(foundation);
    return [
      oldAdminRoute('outbox.read', {
        method: 'GET',
        path: '/outbox',
        query: outboxQuerySchema,
        handler: ({ query }) => outboxService.list(query),
      }),
      oldAdminRoute('outbox.retry', {
        method: 'POST',
        path: '/outbox/retry-failed',
        handler: () => outboxService.retryFailed(),
      }),
      oldAdminRoute('outbox.read', {
        method: 'GET',
        path: '/outbox/:id',
        handler: ({ params }) => outboxService.show(params.id ?? ''),
      }),
      oldAdminRoute('outbox.retry', {
        method: 'POST',
        path: '/outbox/:id/retry',
        handler: ({ params }) => outboxService.retry(params.id ?? ''),
      }),
      oldAdminRoute('outbox.read', {
        method: 'GET',
        path: '/jobs',
        query: jobsQuerySchema,
        handler: ({ query }) => outboxService.jobs(query),
      }),
      oldAdminRoute('outbox.retry', {
        method: 'POST',
        path: '/jobs/:id/retry',
        handler: ({ params }) => outboxService.retryJob(params.id ?? ''),
      }),
    ];
  },
});
