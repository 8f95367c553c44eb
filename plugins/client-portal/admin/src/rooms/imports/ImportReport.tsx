import { Button, Flex, LinkButton, Td, Tr, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { ImportEntry, ImportRow } from '#protocol';
import { RowReport } from '../../kit/lists/RowReport';
import { Card } from '../../ui/Card';
import { Figures } from '../../ui/Figures';
import { Notice } from '../../ui/Notice';
import { RunningBar } from '../../ui/RunningBar';
import { StateBadge } from '../../ui/StateBadge';
import { useText } from '../../ui/text';
import { TwoLines } from '../../ui/TwoLines';
import type { ImportedSoFar } from './useImport';

const tones = { create: 'success', update: 'primary', skip: 'neutral' } as const;
const isTroubled = ({ problem }: ImportEntry) => problem !== null;

interface ImportReportProps {
  stage: 'forecast' | 'running' | 'finished';
  report: ImportedSoFar;
  /** as they stood in the file */
  rows: readonly ImportRow[];
  onBack: () => void;
  onRun: () => void;
  onOther: () => void;
}

/** What would happen to each row, then what has: the same report twice. */
export const ImportReport = (props: ImportReportProps) => {
  const { stage, report, rows, onBack, onRun, onOther } = props;
  const text = useText();
  const { total, done, creates, updates, skips, entries } = report;
  const tense = stage === 'forecast' ? 'will' : 'did';
  const outcome = (entry: ImportEntry) => text(`import.${tense}.${entry.outcome}`);
  const problem = (entry: ImportEntry) =>
    entry.problem ? text(`import.problem.${entry.problem}`) : '';
  return (
    <>
      <Card title={text(stage === 'forecast' ? 'import.forecast' : 'import.result')}>
        <Flex direction="column" alignItems="stretch" gap={4}>
          {stage === 'running' ? (
            <RunningBar done={done} total={total} label={text('import.progress')}>
              {text('import.stay')}
            </RunningBar>
          ) : null}
          {stage === 'finished' ? (
            <Notice tone="success" title={text('progress.finished')}>
              {text('import.finished', { creates, updates, skips })}
            </Notice>
          ) : null}
          <Figures
            figures={[
              { label: text(`import.${tense}.create`), count: creates, tone: 'success' },
              { label: text(`import.${tense}.update`), count: updates },
              { label: text(`import.${tense}.skip`), count: skips },
            ]}
          />
          <RowReport
            rows={entries}
            columns={[
              { label: 'forecast.row' },
              { label: 'column.email' },
              { label: 'forecast.outcome' },
            ]}
            troubled={{ label: text('import.only_troubled'), is: isTroubled }}
            file={{
              name: 'import.csv',
              line: (entry) => ({
                [text('forecast.row')]: String(entry.index + 1),
                [text('column.email')]: entry.email,
                [text('column.name')]: rows[entry.index]?.name ?? '',
                [text('forecast.outcome')]: outcome(entry),
                [text('import.problem')]: problem(entry),
              }),
            }}
          >
            {(entry) => (
              <Tr key={entry.index}>
                <Td>
                  <Typography textColor="neutral600">{entry.index + 1}</Typography>
                </Td>
                <Td>
                  <TwoLines
                    first={rows[entry.index]?.name ?? null}
                    second={entry.email || (rows[entry.index]?.email ?? '–')}
                  />
                </Td>
                <Td>
                  <StateBadge variant={tones[entry.outcome]}>{outcome(entry)}</StateBadge>
                  {entry.problem ? (
                    <Typography variant="pi" textColor="neutral700" tag="p">
                      {problem(entry)}
                    </Typography>
                  ) : null}
                </Td>
              </Tr>
            )}
          </RowReport>
        </Flex>
      </Card>
      {stage === 'forecast' ? (
        <Flex gap={2} wrap="wrap">
          <Button disabled={creates + updates === 0} onClick={onRun}>
            {text('import.run', { count: creates + updates })}
          </Button>
          <Button variant="tertiary" onClick={onBack}>
            {text('back')}
          </Button>
        </Flex>
      ) : null}
      {stage === 'finished' ? (
        <Flex gap={2} wrap="wrap">
          <LinkButton tag={NavLink} to="/plugins/client-portal/contacts">
            {text('import.show')}
          </LinkButton>
          <Button variant="tertiary" onClick={onOther}>
            {text('csv.other')}
          </Button>
        </Flex>
      ) : null}
    </>
  );
};
