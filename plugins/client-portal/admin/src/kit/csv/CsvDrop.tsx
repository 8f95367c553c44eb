import { useState } from 'react';
import { Flex, Typography } from '@strapi/design-system';
import { FileCsv } from '@strapi/icons';
import { Notice } from '../../ui/Notice';
import { useText } from '../../ui/text';
import { FileDrop } from '../files/FileDrop';
import { readCsv } from './csv';
import type { CsvTable } from './csv';

type State = 'idle' | 'reading' | 'empty' | 'unreadable' | 'too_large';

const maxBytes = 20 * 1024 * 1024;

/** A CSV file, chosen or dropped, and read. What can't be read says so. */
export const CsvDrop = ({ onTable }: { onTable: (name: string, table: CsvTable) => void }) => {
  const text = useText();
  const [state, setState] = useState<State>('idle');

  const read = async (file: File) => {
    if (file.size > maxBytes) {
      setState('too_large');
      return;
    }
    setState('reading');
    try {
      const table = await readCsv(file);
      setState(table.rows.length === 0 ? 'empty' : 'idle');
      if (table.rows.length > 0) onTable(file.name, table);
    } catch {
      setState('unreadable');
    }
  };

  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      {state === 'idle' || state === 'reading' ? null : (
        <Notice tone="danger">{text(`csv.${state}`)}</Notice>
      )}
      <FileDrop
        accept=".csv,.tsv,.txt,text/csv"
        choose={text('csv.choose')}
        tall
        busy={state === 'reading'}
        onFiles={([file]) => (file ? void read(file) : undefined)}
      >
        <FileCsv width="3.2rem" height="3.2rem" aria-hidden />
        <Typography textColor="neutral600" textAlign="center">
          {text('csv.hint')}
        </Typography>
      </FileDrop>
    </Flex>
  );
};
