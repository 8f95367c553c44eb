import { useRef, useState } from 'react';
import type { ChangeEvent, DragEvent } from 'react';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { FileCsv } from '@strapi/icons';
import { Notice } from '../shell/Notice';
import { useText } from '../shell/text';
import { CsvPreview } from './CsvPreview';
import { readCsv } from './csv';
import type { CsvTable } from './csv';

type State =
  | { step: 'choose'; problem?: 'empty' | 'unreadable' | 'too_large' }
  | { step: 'reading' }
  | { step: 'preview'; name: string; table: CsvTable };

const maxBytes = 20 * 1024 * 1024;

/** A CSV file: chosen or dropped, looked at, its columns named, then added (C4). */
export const CsvImport = ({ onAdd }: { onAdd: (emails: string[]) => void }) => {
  const text = useText();
  const [state, setState] = useState<State>({ step: 'choose' });
  const input = useRef<HTMLInputElement>(null);

  const read = async (file: File | undefined) => {
    if (!file) return;
    if (file.size > maxBytes) {
      setState({ step: 'choose', problem: 'too_large' });
      return;
    }
    setState({ step: 'reading' });
    try {
      const table = await readCsv(file);
      setState(
        table.rows.length === 0
          ? { step: 'choose', problem: 'empty' }
          : { step: 'preview', name: file.name, table }
      );
    } catch {
      setState({ step: 'choose', problem: 'unreadable' });
    }
  };

  if (state.step === 'preview') {
    return (
      <CsvPreview
        name={state.name}
        table={state.table}
        onCancel={() => setState({ step: 'choose' })}
        onAdd={(emails) => {
          onAdd(emails);
          setState({ step: 'choose' });
        }}
      />
    );
  }
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      {state.step === 'choose' && state.problem ? (
        <Notice tone="danger">{text(`csv.${state.problem}`)}</Notice>
      ) : null}
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
            loading={state.step === 'reading'}
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
