import { adminApi } from '@strapi/strapi/admin';
import type { AnswerOf, InputOf, Method, RouteDefinition } from '#protocol';
import { requestOf } from '../../../../client/src/request';
import { sendForm, type Transport } from './sendForm';

/** A route for admins, as the panel asks it. */
export type AdminRoute = RouteDefinition & { side: 'admin' };

/** What the cache knows of a call; it is part of the cache's key. */
interface Asked {
  route: Pick<RouteDefinition, 'id' | 'method' | 'path' | 'form'>;
  input: object;
  /** what it is called by those that refresh this alone */
  name?: string;
}

interface Acted extends Asked {
  /** what is looked at anew afterwards: all that this plugin shows, what has one of these names, or nothing */
  refreshes: 'all' | 'nothing' | readonly string[];
  transport?: Transport;
}

/**
 * The Content Manager's list of contacts. The one that is open in its form is left alone: fetched anew,
 * it would throw away what was typed there.
 */
const contactDocuments = { type: 'Document', id: 'plugin::client-portal.contact_LIST' } as const;

const tagsOf = (refreshes: Acted['refreshes']) => {
  if (refreshes === 'nothing') return [];
  if (refreshes === 'all') return [{ type: 'ClientPortal', id: 'all' }, contactDocuments] as const;
  return refreshes.map((id) => ({ type: 'ClientPortal', id }) as const);
};

const toStrapi = ({ route, input }: Asked) => {
  const { path, init } = requestOf(route, input);
  const data: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : undefined;
  // Admins patch nothing: Strapi's requests know no such method.
  const method = route.method as Exclude<Method, 'PATCH'>;
  return { url: `/client-portal${path}`, method, ...(data ? { data } : {}) };
};

/** Strapi's cache of requests, with two endpoints for every route of the plugin. */
export const cache = adminApi
  .enhanceEndpoints({
    // `Document` is the Content Manager's own, which stands in the same cache
    addTagTypes: ['ClientPortal', 'Document'],
  })
  .injectEndpoints({
    endpoints: (build) => ({
      askClientPortal: build.query<unknown, Asked & { kept?: boolean }>({
        query: toStrapi,
        providesTags: (_answer, _error, { name, kept }) => [
          ...(kept ? [] : [{ type: 'ClientPortal', id: 'all' } as const]),
          ...(name ? [{ type: 'ClientPortal', id: name } as const] : []),
        ],
      }),
      actOnClientPortal: build.mutation<unknown, Acted>({
        queryFn: async (acted, { signal }, _options, baseQuery) => {
          const { route, input, transport } = acted;
          if (route.form && route.form.part in input) {
            const { path, init } = requestOf(route, input);
            return sendForm(`/client-portal${path}`, init.body as FormData, transport, signal);
          }
          const answer = await baseQuery(toStrapi(acted));
          return answer.error ? { error: answer.error } : { data: answer.data };
        },
        invalidatesTags: (_answer, error, { refreshes }) => (error ? [] : [...tagsOf(refreshes)]),
      }),
      refreshClientPortal: build.mutation<null, void>({
        queryFn: () => ({ data: null }),
        invalidatesTags: [...tagsOf('all')],
      }),
    }),
  });

export type Answered<R extends AdminRoute> = { data: AnswerOf<R> } | { error: unknown };
export type Input<R extends AdminRoute> = InputOf<R>;
