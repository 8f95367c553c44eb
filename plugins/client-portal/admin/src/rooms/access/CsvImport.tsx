import { useMemo, useState } from 'react';
import { Button, Flex, Typography } from '@strapi/design-system';
import { ColumnChoice } from '../../kit/csv/ColumnChoice';
import type { CsvTable } from '../../kit/csv/csv';
import { CsvDrop } from '../../kit/csv/CsvDrop';
import { FirstRows } from '../../kit/csv/FirstRows';
import { useText } from '../../ui/text';
import { guessColumns, recipientsOf } from './csv';
import type { CsvColumns } from './csv';

interface CsvPreviewProps {
  name: string;
  table: CsvTable;
  onAdd: (emails: string[]) => void;
  onCancel: () => void;
}

const CsvPreview = ({ name, table, onAdd, onCancel }: CsvPreviewProps) => {
  const text = useText();
  const [columns, setColumns] = useState<CsvColumns>(() => guessColumns(table));
  const found = useMemo(() => recipientsOf(table, columns), [table, columns]);
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography>
        {text('csv.read', { name, rows: table.rows.length, found: found.length })}
      </Typography>
      <Flex gap={3} wrap="wrap">
        {(['email', 'name', 'surname'] as const).map((column) => (
          <ColumnChoice
            key={column}
            label={text(`csv.${column}`)}
            headings={table.headings}
            value={columns[column]}
            onChange={(index) => setColumns({ ...columns, [column]: index })}
          />
        ))}
      </Flex>
      <FirstRows table={table} />
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

/** A CSV file: chosen or dropped, looked at, its columns named, then added (C4). */
export const CsvImport = ({ onAdd }: { onAdd: (emails: string[]) => void }) => {
  const [file, setFile] = useState<{ name: string; table: CsvTable }>();
  if (!file) return <CsvDrop onTable={(name, table) => setFile({ name, table })} />;
  return (
    <CsvPreview
      name={file.name}
      table={file.table}
      onCancel={() => setFile(undefined)}
      onAdd={(emails) => {
        onAdd(emails);
        setFile(undefined);
      }}
    />
  );
};
