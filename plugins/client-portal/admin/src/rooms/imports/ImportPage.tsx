import { useEffect, useMemo, useState } from 'react';
import { Failure } from '../../kit/Failure';
import { PanelPage } from '../../kit/PanelPage';
import { CsvDrop } from '../../kit/csv/CsvDrop';
import type { CsvTable } from '../../kit/csv/csv';
import { Card } from '../../ui/Card';
import { Loading } from '../../ui/States';
import { useText } from '../../ui/text';
import { ImportReport } from './ImportReport';
import { ImportSettings } from './ImportSettings';
import { guessMapping, requestsOf, rowsOf } from './rows';
import type { ImportOptions, Mapping } from './rows';
import { useImport } from './useImport';

interface Chosen {
  name: string;
  table: CsvTable;
  mapping: Mapping;
}

/** Contacts from a CSV file: choose, name the columns, see what will happen, run, see what did. */
const ImportPage = () => {
  const text = useText();
  const [file, setFile] = useState<Chosen>();
  const [options, setOptions] = useState<ImportOptions>({ existing: 'skip' });
  const { stage, report, error, ask, perform, reset } = useImport();
  const rows = useMemo(() => (file ? rowsOf(file.table, file.mapping) : []), [file]);
  const requests = useMemo(() => requestsOf(rows, options), [rows, options]);
  const running = stage === 'running';

  useEffect(() => {
    if (!running) return undefined;
    // what is already sent runs on, but a file of several parts would stop half way
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [running]);

  const restart = () => {
    reset();
    setFile(undefined);
  };
  return (
    <PanelPage
      title={text('import.title')}
      purpose={text('import.purpose')}
      guide="importing"
      gap={5}
      back="/plugins/client-portal/contacts"
    >
      {error ? <Failure error={error} /> : null}
      {file ? null : (
        <Card title={text('import.choose')}>
          <CsvDrop
            onTable={(name, table) => setFile({ name, table, mapping: guessMapping(table) })}
          />
        </Card>
      )}
      {file && (stage === 'idle' || stage === 'forecasting') ? (
        <ImportSettings
          name={file.name}
          table={file.table}
          rows={rows.length}
          mapping={file.mapping}
          options={options}
          busy={stage === 'forecasting'}
          onMapping={(mapping) => setFile({ ...file, mapping })}
          onOptions={setOptions}
          onCheck={() => void ask(requests)}
          onOther={restart}
        />
      ) : null}
      {stage === 'forecasting' ? <Loading /> : null}
      {report && stage !== 'idle' && stage !== 'forecasting' ? (
        <ImportReport
          stage={stage}
          report={report}
          rows={rows}
          onBack={reset}
          onRun={() => void perform(requests)}
          onOther={restart}
        />
      ) : null}
    </PanelPage>
  );
};

export default ImportPage;
