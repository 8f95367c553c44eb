import type { ReactNode } from 'react';
import { Box, Table, Tbody, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { useText } from './text';
import type { TextKey } from './text';

export interface Column {
  label: TextKey;
  /** in place of the label: a button that sorts, a tick box */
  heading?: ReactNode;
}

interface DataTableProps {
  columns: readonly Column[];
  rowCount: number;
  /** the rows, as `Tr` */
  children: ReactNode;
}

/** The frame of every table: its headings, and room to scroll sideways on a phone. */
export const DataTable = ({ columns, rowCount, children }: DataTableProps) => {
  const text = useText();
  return (
    <Box overflow="auto">
      <Table colCount={columns.length} rowCount={rowCount + 1}>
        <Thead>
          <Tr>
            {columns.map(({ label, heading }) => (
              <Th key={label}>
                {heading ?? (
                  <Typography variant="sigma" textColor="neutral600">
                    {text(label)}
                  </Typography>
                )}
              </Th>
            ))}
          </Tr>
        </Thead>
        <Tbody>{children}</Tbody>
      </Table>
    </Box>
  );
};
