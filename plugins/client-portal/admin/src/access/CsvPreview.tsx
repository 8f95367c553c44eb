import { useMemo, useState } from 'react';
import {
  Box,
  Button,
  Field,
  Flex,
  SingleSelect,
  SingleSelectOption,
  Table,
  Tbody,
  Td,
  Th,
  Thead,
  Tr,
  Typography,
} from '@strapi/design-system';
import { useText } from '../shell/text';
import { guessColumns, recipientsOf } from './csv';
import type { CsvColumns, CsvTable } from './csv';

const none = 'none';
const previewRows = 5;

interface ColumnChoiceProps {
  label: string;
  headings: string[];
  value: number | null;
  onChange: (column: number | null) => void;
}

const ColumnChoice = ({ label, headings, value, onChange }: ColumnChoiceProps) => {
  const text = useText();
  return (
    <Box flex="1 1 16rem">
      <Field.Root>
        <Field.Label>{label}</Field.Label>
        <SingleSelect
          value={value === null ? none : String(value)}
          onChange={(chosen) => onChange(chosen === none ? null : Number(chosen))}
        >
          <SingleSelectOption value={none}>{text('csv.no_column')}</SingleSelectOption>
          {headings.map((heading, index) => (
            <SingleSelectOption key={index} value={String(index)}>
              {heading === String(index + 1) ? text('csv.column', { number: heading }) : heading}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
    </Box>
  );
};

interface CsvPreviewProps {
  name: string;
  table: CsvTable;
  onAdd: (emails: string[]) => void;
  onCancel: () => void;
}

export const CsvPreview = ({ name, table, onAdd, onCancel }: CsvPreviewProps) => {
  const text = useText();
  const [columns, setColumns] = useState<CsvColumns>(() => guessColumns(table));
  const found = useMemo(() => recipientsOf(table, columns), [table, columns]);
  const choice = (column: keyof CsvColumns) => (
    <ColumnChoice
      label={text(`csv.${column}`)}
      headings={table.headings}
      value={columns[column]}
      onChange={(index) => setColumns({ ...columns, [column]: index })}
    />
  );

  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography>
        {text('csv.read', { name, rows: table.rows.length, found: found.length })}
      </Typography>
      <Flex gap={3} wrap="wrap">
        {choice('email')}
        {choice('name')}
        {choice('surname')}
      </Flex>
      <Box overflow="auto">
        <Table colCount={table.headings.length} rowCount={previewRows + 1}>
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
            {table.rows.slice(0, previewRows).map((row, index) => (
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
      <Flex gap={2} wrap="wrap">
        <Button variant="secondary" disabled={found.length === 0} onClick={() => onAdd(found)}>
          {text('csv.add', { count: found.length })}
        </Button>
        <Button variant="tertiary" onClick={onCancel}>
          {text('csv.other')}
        </Button>
      </Flex>
    </Flex>
  );
};
