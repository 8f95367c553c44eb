import { useCallback } from 'react';
import type { AnswerOf } from '#protocol';
import type { Arguments } from '../../../../client/src/request';
import { cache, type AdminRoute, type Answered, type Refreshes } from './cache';
import type { Transport } from './sendForm';

interface ActOptions {
  /**
   * What is looked at anew once it is done, or was refused because the page is out of date. Left out: all that
   * the plugin shows, and nothing after what changes nothing (`safe`). A list: what was asked for with one of
   * these names.
   */
  refreshes?: Refreshes;
  /** what the input names as `id` leaves every list at once; it comes back where the server refuses */
  takesOut?: boolean;
}

/** A call that is under way, and can be stopped. */
type Running<R extends AdminRoute> = Promise<Answered<R>> & { abort: () => void };

export interface Acting<T> {
  data?: T;
  error?: unknown;
  isLoading: boolean;
  isSuccess: boolean;
  isError: boolean;
  reset: () => void;
}

/** Calls a route that changes something: `const [update, { isLoading }] = useAct(documentAdminRoutes.update)`. */
export const useAct = <R extends AdminRoute>(route: R, options: ActOptions = {}) => {
  const { refreshes = route.safe || route.method === 'GET' ? 'nothing' : 'all' } = options;
  const { takesOut = false } = options;
  const [trigger, state] = cache.endpoints.actOnClientPortal.useMutation();
  const named = typeof refreshes === 'string' ? refreshes : refreshes.join(' ');
  const act = useCallback(
    (...[input, transport]: Arguments<R, Transport>) =>
      trigger({
        route: {
          id: route.id,
          method: route.method,
          path: route.path,
          ...(route.form ? { form: { part: route.form.part } } : {}),
        },
        input: input ?? {},
        refreshes: named === 'all' || named === 'nothing' ? named : named.split(' '),
        ...(takesOut && input && 'id' in input ? { takesOut: String(input.id) } : {}),
        ...(transport ? { transport } : {}),
      }) as unknown as Running<R>,
    [trigger, route, named, takesOut]
  );
  return [act, state as Acting<AnswerOf<R>>] as const;
};

/** Returns a function that has all that the plugin shows looked at anew. */
export const useRefresh = () => {
  const [refresh] = cache.endpoints.refreshClientPortal.useMutation();
  return useCallback(() => void refresh(), [refresh]);
};
