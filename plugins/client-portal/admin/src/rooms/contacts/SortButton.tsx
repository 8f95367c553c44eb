import type { ReactNode } from 'react';
import { VisuallyHidden } from '@strapi/design-system';
import { CaretDown, CaretUp } from '@strapi/icons';
import { styled } from 'styled-components';
import type { ContactsQuery } from '#protocol';
import { useText } from '../../ui/text';

type Sort = ContactsQuery['sort'];

const Heading = styled.button`
  display: inline-flex;
  gap: ${({ theme }) => theme.spaces[1]};
  align-items: center;
  padding: 0;
  border: none;
  background: none;
  cursor: pointer;
  color: ${({ theme }) => theme.colors.neutral600};
  font-size: ${({ theme }) => theme.fontSizes[0]};
  font-weight: ${({ theme }) => theme.fontWeights.bold};
  text-transform: uppercase;
  white-space: nowrap;
`;

interface SortButtonProps {
  /** the way of the first press, then the other one */
  sorts: readonly [Sort, Sort];
  sort: Sort;
  onSort: (sort: Sort) => void;
  children: ReactNode;
}

export const SortButton = ({ sorts, sort, onSort, children }: SortButtonProps) => {
  const text = useText();
  const ascending = sort.endsWith(':asc');
  const Caret = ascending ? CaretUp : CaretDown;
  return (
    <Heading type="button" onClick={() => onSort(sort === sorts[0] ? sorts[1] : sorts[0])}>
      {children}
      {sorts.includes(sort) ? (
        <>
          <Caret width="1.2rem" aria-hidden />
          {/* the design system's header cells are grid cells, which take no aria-sort */}
          <VisuallyHidden>{text(ascending ? 'list.ascending' : 'list.descending')}</VisuallyHidden>
        </>
      ) : null}
    </Heading>
  );
};
