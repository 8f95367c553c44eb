import { useState } from 'react';

/** Pages over rows that are already here, so that twenty thousand of them never stand in the page. */
export const useLocalPages = <Row>(rows: readonly Row[], pageSize = 50) => {
  const [wanted, setPage] = useState(1);
  const pageCount = Math.max(1, Math.ceil(rows.length / pageSize));
  const page = Math.min(wanted, pageCount);
  return {
    rows: rows.slice((page - 1) * pageSize, page * pageSize),
    pagination: { page, pageSize, pageCount, total: rows.length },
    setPage,
  };
};
