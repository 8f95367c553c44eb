import { Box, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import type { CsvTable } from './csv';

const shownRows = 5;

/** The first rows of a file as they stand in it. */
export const FirstRows = ({ table }: { table: CsvTable }) => (
  <Box overflow="auto">
    <Table colCount={table.headings.length} rowCount={shownRows + 1}>
      <Thead>
        <Tr>
          {table.headings.map((heading, index) => (
            <Th key={index}>
              <Typography variant="sigma">{heading}</Typography>
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {table.rows.slice(0, shownRows).map((row, index) => (
          <Tr key={index}>
            {table.headings.map((_, column) => (
              <Td key={column}>
                <Typography ellipsis maxWidth="24rem">
                  {row[column] ?? ''}
                </Typography>
              </Td>
            ))}
          </Tr>
        ))}
      </Tbody>
    </Table>
  </Box>
);
