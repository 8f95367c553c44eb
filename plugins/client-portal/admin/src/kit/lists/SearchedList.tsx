import type { ReactNode } from 'react';
import { Box, Button, Flex } from '@strapi/design-system';
import type { Pagination } from '#protocol';
import { ListSearch } from '../../ui/ListSearch';
import { Empty } from '../../ui/States';
import { useText } from '../../ui/text';
import type { ShownAnswer } from '../WhenAnswered';
import { ListBody } from './ListBody';

export interface SearchedListProps<Item> {
  search: { label: string; value: string | undefined; onSearch: (q: string | undefined) => void };
  /** beside the search box */
  filter?: ReactNode;
  /** between the search box and the list */
  below?: ReactNode;
  answer: ShownAnswer<{ results: Item[]; pagination: Pagination }>;
  /** what is said where there is nothing, and what can be done then */
  empty: string;
  emptyAction?: ReactNode;
  /** takes what narrows the list away; left out where nothing does */
  onClear?: () => void;
  onPage: (page: number) => void;
  /** left out: the size is always the same */
  onPageSize?: (size: number) => void;
  children: (results: Item[]) => ReactNode;
}

/** A list that is searched: the box, what else narrows it, and the pages of what was found. */
export const SearchedList = <Item,>(props: SearchedListProps<Item>) => {
  const { search, filter, below, empty, emptyAction, onClear, ...list } = props;
  const text = useText();
  const box = (
    <ListSearch label={search.label} value={search.value ?? ''} onSearch={search.onSearch} />
  );
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {filter ? (
        <Flex gap={3} wrap="wrap">
          <Box flex="5 1 24rem">{box}</Box>
          {filter}
        </Flex>
      ) : (
        box
      )}
      {below}
      <ListBody
        {...list}
        empty={
          <Empty
            action={
              onClear ? (
                <Button variant="secondary" onClick={onClear}>
                  {text('contacts.clear_filters')}
                </Button>
              ) : (
                emptyAction
              )
            }
          >
            {empty}
          </Empty>
        }
      />
    </Flex>
  );
};
