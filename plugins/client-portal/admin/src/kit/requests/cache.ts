import { adminApi } from '@strapi/strapi/admin';
import type { AnswerOf, Form, Method, RouteDefinition } from '#protocol';
import { toForm } from '../../../../client/src/form';
import { requestOf } from '../../../../client/src/request';
import { sendForm, type Transport } from './sendForm';
import { without } from './without';

/** A route for admins, as the panel asks it. */
export type AdminRoute = RouteDefinition & { side: 'admin' };

/** What the cache knows of a call; it is part of the cache's key. */
interface Asked {
  route: Pick<RouteDefinition, 'id' | 'method' | 'path'> & { form?: Pick<Form, 'part'> };
  input: object;
  /** what it is called by those that refresh this alone */
  name?: string;
}

/** All that this plugin shows, nothing, or what has one of these names; `all` may be among them. */
export type Refreshes = 'all' | 'nothing' | readonly string[];

interface Acted extends Asked {
  /** what is looked at anew afterwards */
  refreshes: Refreshes;
  /** the id of what leaves every list that shows it, before the server has answered */
  takesOut?: string;
  transport?: Transport;
}

/**
 * The Content Manager's list of contacts. The one that is open in its form is left alone: fetched anew,
 * it would throw away what was typed there.
 */
const contactDocuments = { type: 'Document', id: 'plugin::client-portal.contact_LIST' } as const;

const tagsOf = (refreshes: Refreshes) => {
  if (refreshes === 'nothing') return [];
  if (refreshes === 'all') return [{ type: 'ClientPortal', id: 'all' }, contactDocuments] as const;
  return refreshes.map((id) => ({ type: 'ClientPortal', id }) as const);
};

/** Refused because it is gone, or no longer as the page shows it: that is as good a reason to look anew. */
const isOutdated = (error: object) =>
  'status' in error && (error.status === 404 || error.status === 409);

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
            const { path, init } = requestOf(route, input, toForm);
            return sendForm(`/client-portal${path}`, init.body as FormData, transport, signal);
          }
          const answer = await baseQuery(toStrapi(acted));
          return answer.error ? { error: answer.error } : { data: answer.data };
        },
        // A row that stayed until its list has come anew could still be pressed, and its menu would close then.
        onQueryStarted: ({ takesOut }, { dispatch, getState, queryFulfilled }) => {
          if (takesOut === undefined) return;
          const shown = cache.util.selectInvalidatedBy(getState(), tagsOf('all'));
          const patches = shown
            .filter(({ endpointName }) => endpointName === 'askClientPortal')
            .map(({ originalArgs }) =>
              dispatch(
                cache.util.updateQueryData('askClientPortal', originalArgs as Asked, (data) =>
                  without(data, takesOut)
                )
              )
            );
          queryFulfilled.catch(() => patches.forEach(({ undo }) => undo()));
        },
        invalidatesTags: (_answer, error, { refreshes }) =>
          error && !isOutdated(error) ? [] : [...tagsOf(refreshes)],
      }),
      refreshClientPortal: build.mutation<null, void>({
        queryFn: () => ({ data: null }),
        invalidatesTags: [...tagsOf('all')],
      }),
    }),
  });

/** What became of a call. */
export type Answered<R extends AdminRoute> = { data: AnswerOf<R> } | { error: unknown };
