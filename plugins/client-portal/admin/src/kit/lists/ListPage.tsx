import type { ReactNode } from 'react';
import { PanelPage, type PageProps } from '../PanelPage';
import { SearchedList, type SearchedListProps } from './SearchedList';

type ListPageProps<Item> = Omit<PageProps, 'children'> &
  SearchedListProps<Item> & {
    /** over the search box */
    above?: ReactNode;
  };

/** A page that is one list. */
export const ListPage = <Item,>(props: ListPageProps<Item>) => {
  const { title, purpose, guide, back, primaryAction, secondaryAction, above, ...list } = props;
  const head = { title, purpose, guide, back, primaryAction, secondaryAction };
  return (
    <PanelPage {...head}>
      {above}
      <SearchedList {...list} />
    </PanelPage>
  );
};
