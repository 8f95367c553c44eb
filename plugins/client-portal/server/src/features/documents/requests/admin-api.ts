import { documentAdminRoutes as routes } from '#protocol';
import type { Foundation } from '../../../foundation/foundation';
import { adminRoute, type StrapiRoute } from '../../../foundation/http/route';
import { adminActor } from '../../../kit/actor';
import { describeRequestsOf } from './describe';
import { requestRemindersOf } from './reminders';
import { requestsOf } from './service';

export const requestRoutes = (foundation: Foundation): StrapiRoute[] => {
  const requests = requestsOf(foundation);
  return [
    adminRoute(routes.requests, ({ query }) => requests.list(query)),
    adminRoute(routes.createRequests, async ({ body, ctx }) => ({
      results: await requests.create(body, adminActor(ctx)),
    })),
    adminRoute(routes.request, ({ params }) =>
      describeRequestsOf(foundation).describeOne(params.id)
    ),
    adminRoute(routes.updateRequest, ({ params, body, ctx }) =>
      requests.update(params.id, body, adminActor(ctx))
    ),
    adminRoute(routes.remindOfRequest, ({ params, ctx }) =>
      requestRemindersOf(foundation).now(params.id, adminActor(ctx))
    ),
    adminRoute(routes.acceptItem, ({ params, ctx }) =>
      requests.judge(params.id, params.item, null, adminActor(ctx))
    ),
    adminRoute(routes.returnItem, ({ params, body, ctx }) =>
      requests.judge(params.id, params.item, body.note, adminActor(ctx))
    ),
  ];
};
