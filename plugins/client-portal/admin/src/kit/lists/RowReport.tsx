import { useMemo, useState, type ReactNode } from 'react';
import { Box, Button, Checkbox, Flex } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { DataTable, type Column } from '../../ui/DataTable';
import { ListPages } from '../../ui/ListPages';
import { useText } from '../../ui/text';
import { downloadCsv } from '../csv/csv';

/** Pages over rows that are already here, so that twenty thousand of them never stand in the page. */
const useLocalPages = <Row,>(rows: readonly Row[], pageSize = 50) => {
  const [wanted, setPage] = useState(1);
  const pageCount = Math.max(1, Math.ceil(rows.length / pageSize));
  const page = Math.min(wanted, pageCount);
  return {
    rows: rows.slice((page - 1) * pageSize, page * pageSize),
    pagination: { page, pageSize, pageCount, total: rows.length },
    setPage,
  };
};

interface RowReportProps<Row> {
  rows: readonly Row[];
  columns: readonly Column[];
  /** which rows are in trouble, and the words of the tick box that leaves only those */
  troubled: { label: string; is: (row: Row) => boolean };
  /** a line of the file that can be downloaded: heading to cell */
  file?: { name: string; line: (row: Row) => Record<string, string> };
  /** one `Tr` with a key */
  children: (row: Row) => ReactNode;
}

/** What will happen or has happened to each of many rows: in pages, only the troubled on demand, as CSV. */
export const RowReport = <Row,>(props: RowReportProps<Row>) => {
  const { rows: all, columns, troubled, file, children } = props;
  const { is } = troubled;
  const text = useText();
  const [onlyTroubled, setOnlyTroubled] = useState(false);
  const shown = useMemo(() => (onlyTroubled ? all.filter(is) : all), [all, is, onlyTroubled]);
  const { rows, pagination, setPage } = useLocalPages(shown, 25);
  return (
    <Box>
      <Flex justifyContent="space-between" gap={3} wrap="wrap" paddingBottom={3}>
        <Checkbox
          checked={onlyTroubled}
          onCheckedChange={(ticked) => {
            setOnlyTroubled(ticked === true);
            setPage(1);
          }}
        >
          {troubled.label}
        </Checkbox>
        {file ? (
          <Button
            variant="tertiary"
            size="S"
            startIcon={<Download />}
            onClick={() => downloadCsv(file.name, shown.map(file.line))}
          >
            {text('forecast.download')}
          </Button>
        ) : null}
      </Flex>
      <DataTable columns={columns} rowCount={rows.length}>
        {rows.map(children)}
      </DataTable>
      <ListPages pagination={pagination} onPage={setPage} />
    </Box>
  );
};
