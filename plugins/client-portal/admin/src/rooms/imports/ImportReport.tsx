import { Button, Flex, LinkButton } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { ImportEntry, ImportRow } from '#protocol';
import { OutcomeReport } from '../../kit/contacts/OutcomeReport';
import { Card } from '../../ui/Card';
import { Figures } from '../../ui/Figures';
import { Notice } from '../../ui/Notice';
import { RunningBar } from '../../ui/RunningBar';
import { useText } from '../../ui/text';
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
          <OutcomeReport
            entries={entries}
            fileName="import.csv"
            personOf={({ index, email }) => ({
              key: index,
              name: rows[index]?.name ?? null,
              email: email || (rows[index]?.email ?? ''),
            })}
            rowOf={({ index }) => index + 1}
            troubled={{ label: text('import.only_troubled'), is: isTroubled }}
            outcome={outcome}
            tone={(entry) => tones[entry.outcome]}
            note={{ label: text('import.problem'), of: problem }}
          />
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
