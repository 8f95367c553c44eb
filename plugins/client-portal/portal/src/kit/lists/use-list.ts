import { keepPreviousData, useQuery, type QueryKey } from '@tanstack/react-query';
import type { AnswerOf, InputOf, Pagination } from '#protocol';
import { ask, type ClientRoute } from '../server/api';

const pageSize = 20;

/** A page of a list, as the server answers. */
export interface Listed<Item> {
  results: Item[];
  pagination: Pagination;
}

interface ListOptions<R extends ClientRoute> {
  /** whose list it is: what is invalidated to read it anew */
  key: QueryKey;
  wish: Omit<InputOf<R>, 'pageSize'>;
  /** ms until it is asked for again, while something of it is still on its way; false: nothing is */
  again?: (listed: AnswerOf<R>) => number | false;
}

/** Of the list of a key, in all its pages. */
export const listKey = (key: QueryKey): QueryKey => [...key, 'list'];

/** A page of a list; the one before stays until it is here. */
export const useList = <R extends ClientRoute>(route: R, { key, wish, again }: ListOptions<R>) =>
  useQuery({
    queryKey: [...listKey(key), wish],
    // what a list route takes beside the wish
    queryFn: () => ask(route, { pageSize, ...wish } as unknown as InputOf<R>),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data && again?.(state.data)) ?? false,
  });
