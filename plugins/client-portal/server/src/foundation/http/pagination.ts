import type { Pagination } from '#protocol';

/** Where a page stands in a list of `total` rows. */
export const paginationOf = (
  total: number,
  { page, pageSize }: { page: number; pageSize: number }
): Pagination => ({ page, pageSize, pageCount: Math.ceil(total / pageSize), total });
