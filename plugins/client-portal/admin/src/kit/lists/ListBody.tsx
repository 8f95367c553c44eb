import type { ReactNode } from 'react';
import { Box } from '@strapi/design-system';
import type { Pagination } from '#protocol';
import { ListPages } from '../../ui/ListPages';
import { type ShownAnswer, WhenAnswered } from '../WhenAnswered';

interface ListBodyProps<Item> {
  answer: ShownAnswer<{ results: Item[]; pagination: Pagination }>;
  /** in place of the list where there is nothing */
  empty: ReactNode;
  onPage: (page: number) => void;
  /** left out: the size is always the same */
  onPageSize?: (size: number) => void;
  children: (results: Item[]) => ReactNode;
}

/** A list that is asked for page by page: failure, waiting, nothing, or the items and the way to the others. */
export const ListBody = <Item,>(props: ListBodyProps<Item>) => {
  const { answer, empty, onPage, onPageSize, children } = props;
  return (
    <WhenAnswered answer={answer}>
      {({ results, pagination }) =>
        results.length === 0 ? (
          empty
        ) : (
          <Box aria-busy={answer.isFetching}>
            {children(results)}
            <ListPages pagination={pagination} onPage={onPage} onPageSize={onPageSize} />
          </Box>
        )
      }
    </WhenAnswered>
  );
};
