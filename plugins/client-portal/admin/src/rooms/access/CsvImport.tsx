import { useState } from 'react';
import { CsvDrop } from '../../kit/csv/CsvDrop';
import type { CsvTable } from '../../kit/csv/csv';
import { CsvPreview } from './CsvPreview';

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
