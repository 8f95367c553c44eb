import type { AnswerOf } from '#protocol';
import type { Arguments } from '../../../../client/src/request';
import { cache, type AdminRoute } from './cache';

export interface AskOptions {
  /** nothing is asked yet */
  skip?: boolean;
  /** ms; 0: asked once */
  pollingInterval?: number;
  refetchOnMountOrArgChange?: boolean | number;
  /** what is open in an editor stays as it is, whatever else changes */
  kept?: boolean;
  /** what it is called by those that refresh this alone */
  name?: string;
}

/** What Strapi's cache says of a question. */
export interface Answer<T> {
  /** the last answer there was, perhaps to other input */
  data?: T;
  /** the answer to this input */
  currentData?: T;
  error?: unknown;
  /** nothing has come yet */
  isLoading: boolean;
  isFetching: boolean;
  isError: boolean;
  isSuccess: boolean;
  isUninitialized: boolean;
  fulfilledTimeStamp?: number;
  refetch: () => unknown;
}

const askedOf = (route: AdminRoute, input: object | undefined, { kept, name }: AskOptions) => ({
  route: { id: route.id, method: route.method, path: route.path },
  input: input ?? {},
  ...(kept ? { kept } : {}),
  ...(name ? { name } : {}),
});

/** Asks a route that only reads: `useAnswer(documentAdminRoutes.get, { id })`. */
export const useAnswer = <R extends AdminRoute>(
  route: R,
  ...[input, options = {}]: Arguments<R, AskOptions>
): Answer<AnswerOf<R>> => {
  const { skip, pollingInterval, refetchOnMountOrArgChange } = options;
  const asked = askedOf(route, input, options);
  const answer = cache.endpoints.askClientPortal.useQuery(asked, {
    ...(skip === undefined ? {} : { skip }),
    ...(pollingInterval === undefined ? {} : { pollingInterval }),
    ...(refetchOnMountOrArgChange === undefined ? {} : { refetchOnMountOrArgChange }),
  });
  // The route says what comes back; the cache holds answers of all routes.
  return answer as Answer<AnswerOf<R>>;
};

/** What is known of an answer, without asking for it. */
export const useKnownAnswer = <R extends AdminRoute>(
  route: R,
  ...[input, options = {}]: Arguments<R, AskOptions>
) =>
  cache.endpoints.askClientPortal.useQueryState(askedOf(route, input, options)) as Omit<
    Answer<AnswerOf<R>>,
    'refetch'
  >;
