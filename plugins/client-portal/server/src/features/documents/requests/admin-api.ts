import {
  createDocumentRequestSchema,
  documentRequestsQuerySchema,
  returnItemSchema,
  updateDocumentRequestSchema,
} from '#protocol';
import type { Foundation } from '../../../foundation/foundation';
import { adminRoute, created, type StrapiRoute } from '../../../foundation/http/route';
import { adminActor } from '../../access/actor';
import { describeRequestsOf } from './describe';
import { remindersOf } from './reminders';
import { requestsOf } from './service';

export const requestRoutes = (foundation: Foundation): StrapiRoute[] => {
  const requests = requestsOf(foundation);
  return [
    adminRoute('documents.read', {
      method: 'GET',
      path: '/document-requests',
      query: documentRequestsQuerySchema,
      handler: ({ query }) => requests.list(query),
    }),
    adminRoute('documents.update', {
      method: 'POST',
      path: '/document-requests',
      body: createDocumentRequestSchema,
      handler: async ({ body, ctx }) =>
        created({ results: await requests.create(body, adminActor(ctx)) }),
    }),
    adminRoute('documents.read', {
      method: 'GET',
      path: '/document-requests/:id',
      handler: ({ params }) => describeRequestsOf(foundation).describeOne(params.id ?? ''),
    }),
    adminRoute('documents.update', {
      method: 'PUT',
      path: '/document-requests/:id',
      body: updateDocumentRequestSchema,
      handler: ({ params, body, ctx }) => requests.update(params.id ?? '', body, adminActor(ctx)),
    }),
    adminRoute('documents.update', {
      method: 'POST',
      path: '/document-requests/:id/remind',
      handler: ({ params, ctx }) =>
        remindersOf(foundation).remindNow(params.id ?? '', adminActor(ctx)),
    }),
    adminRoute('documents.update', {
      method: 'POST',
      path: '/document-requests/:id/items/:item/accept',
      handler: ({ params, ctx }) =>
        requests.judge(params.id ?? '', params.item ?? '', null, adminActor(ctx)),
    }),
    adminRoute('documents.update', {
      method: 'POST',
      path: '/document-requests/:id/items/:item/return',
      body: returnItemSchema,
      handler: ({ params, body, ctx }) =>
        requests.judge(params.id ?? '', params.item ?? '', body.note, adminActor(ctx)),
    }),
  ];
};
