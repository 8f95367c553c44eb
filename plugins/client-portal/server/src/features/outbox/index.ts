import { outboxRoutes as routes } from '#protocol';
import { defineFeature } from '../../foundation/feature';
import { adminRoute } from '../../foundation/http/route';
import { outboxContactPart } from './contact-part';
import { outboxOf } from './service';

/** Every message with what became of it, and the jobs that died. */
export const outbox = defineFeature({
  name: 'outbox',
  contact: outboxContactPart,
  routes: (foundation) => {
    const outboxService = outboxOf(foundation);
    return [
      adminRoute(routes.list, ({ query }) => outboxService.list(query)),
      adminRoute(routes.retryFailed, () => outboxService.retryFailed()),
      adminRoute(routes.show, ({ params }) => outboxService.show(params.id)),
      adminRoute(routes.retry, ({ params }) => outboxService.retry(params.id)),
      adminRoute(routes.jobs, ({ query }) => outboxService.jobs(query)),
      adminRoute(routes.retryJob, ({ params }) => outboxService.retryJob(params.id)),
    ];
  },
});
