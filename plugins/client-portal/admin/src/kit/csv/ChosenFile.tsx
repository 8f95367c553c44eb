import { useRef, useState } from 'react';
import type { ChangeEvent, DragEvent } from 'react';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { FileCsv } from '@strapi/icons';
import { Notice } from '../../ui/Notice';
import { useText } from '../../ui/text';
import { readCsv } from './csv';
import type { CsvTable } from './csv';

type State = 'idle' | 'reading' | 'empty' | 'unreadable' | 'too_large';

const maxBytes = 20 * 1024 * 1024;

/** A CSV file, chosen or dropped, and read. What can't be read says so. */
export const ChosenFile = ({ onTable }: { onTable: (name: string, table: CsvTable) => void }) => {
  const text = useText();
  const [state, setState] = useState<State>('idle');
  const input = useRef<HTMLInputElement>(null);

  const read = async (file: File | undefined) => {
    if (!file) return;
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
      <Box
        borderColor="neutral300"
        borderStyle="dashed"
        borderWidth="1px"
        hasRadius
        padding={6}
        onDragOver={(event: DragEvent) => event.preventDefault()}
        onDrop={(event: DragEvent) => {
          event.preventDefault();
          void read(event.dataTransfer.files[0]);
        }}
      >
        <Flex direction="column" gap={3}>
          <FileCsv width="3.2rem" height="3.2rem" aria-hidden />
          <Typography textColor="neutral600" textAlign="center">
            {text('csv.hint')}
          </Typography>
          <Button
            variant="secondary"
            loading={state === 'reading'}
            onClick={() => input.current?.click()}
          >
            {text('csv.choose')}
          </Button>
        </Flex>
        <input
          ref={input}
          type="file"
          hidden
          accept=".csv,.tsv,.txt,text/csv"
          aria-label={text('csv.choose')}
          onChange={(event: ChangeEvent<HTMLInputElement>) => {
            void read(event.target.files?.[0]);
            // the same file can be chosen again after it was changed
            event.target.value = '';
          }}
        />
      </Box>
    </Flex>
  );
};
