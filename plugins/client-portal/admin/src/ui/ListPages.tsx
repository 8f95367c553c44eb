import { Button, Flex, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { ChevronLeft, ChevronRight } from '@strapi/icons';
import type { Pagination } from '#protocol';
import { useText } from './text';

interface ListPagesProps {
  pagination: Pagination;
  onPage: (page: number) => void;
  onPageSize?: (size: number) => void;
}

const sizes = [10, 25, 50, 100];

export const ListPages = ({ pagination, onPage, onPageSize }: ListPagesProps) => {
  const text = useText();
  const { page, pageCount, pageSize, total } = pagination;
  return (
    <Flex justifyContent="space-between" wrap="wrap" gap={3} paddingTop={4}>
      <Flex gap={3}>
        {onPageSize ? (
          <SingleSelect
            size="S"
            aria-label={text('list.page_size')}
            value={pageSize}
            onChange={(value) => onPageSize(Number(value))}
          >
            {sizes.map((size) => (
              <SingleSelectOption key={size} value={size}>
                {size}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        ) : null}
        <Typography textColor="neutral600" variant="pi">
          {text('list.total', { total })}
        </Typography>
      </Flex>
      {pageCount > 1 ? (
        <Flex gap={2} tag="nav" aria-label={text('list.pages')}>
          <Button
            variant="tertiary"
            size="S"
            startIcon={<ChevronLeft />}
            disabled={page <= 1}
            onClick={() => onPage(page - 1)}
          >
            {text('list.previous')}
          </Button>
          <Typography variant="pi" aria-current="page">
            {text('list.page_of', { page, pageCount })}
          </Typography>
          <Button
            variant="tertiary"
            size="S"
            endIcon={<ChevronRight />}
            disabled={page >= pageCount}
            onClick={() => onPage(page + 1)}
          >
            {text('list.next')}
          </Button>
        </Flex>
      ) : null}
    </Flex>
  );
};
