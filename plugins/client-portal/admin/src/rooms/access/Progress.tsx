import { Flex, Td, Tr, Typography } from '@strapi/design-system';
import type { Batch } from '#protocol';
import { RowReport } from '../../kit/lists/RowReport';
import { MessageStatusBadge } from '../../kit/mail/MessageStatusBadge';
import { useReasonText } from '../../kit/mail/reason';
import { Figures } from '../../ui/Figures';
import { Notice } from '../../ui/Notice';
import { RunningBar } from '../../ui/RunningBar';
import { useText } from '../../ui/text';
import { TwoLines } from '../../ui/TwoLines';

const isTroubled = ({ status }: Batch['results'][number]) =>
  status === 'failed' || status === 'suppressed';

const Results = ({ results }: { results: Batch['results'] }) => {
  const text = useText();
  const reasonText = useReasonText();
  return (
    <RowReport
      rows={results}
      columns={[{ label: 'forecast.recipient' }, { label: 'progress.result' }]}
      troubled={{ label: text('progress.only_troubled'), is: isTroubled }}
    >
      {({ contact, email, status, reason }) => (
        <Tr key={contact?.id ?? email}>
          <Td>
            <TwoLines first={contact?.name ?? null} second={email} />
          </Td>
          <Td>
            <MessageStatusBadge status={status} />
            {reason ? (
              <Typography variant="pi" textColor="neutral600" tag="p">
                {reasonText(reason)}
              </Typography>
            ) : null}
          </Td>
        </Tr>
      )}
    </RowReport>
  );
};

/** How far a send has come, and what became of each recipient. */
export const Progress = ({ batch }: { batch: Batch }) => {
  const text = useText();
  const { total, done, counts } = batch;
  const { failed, suppressed, sent } = counts;
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      {batch.state === 'finished' ? (
        <Notice tone={failed > 0 ? 'warning' : 'success'} title={text('progress.finished')}>
          {text('progress.summary', { sent, failed, suppressed })}
        </Notice>
      ) : (
        <RunningBar done={done} total={total} label={text('progress.label')}>
          {text('progress.may_close')}
        </RunningBar>
      )}
      <Figures
        figures={[
          { label: text('status.sent'), count: sent, tone: 'success' },
          { label: text('progress.waiting'), count: total - done },
          { label: text('status.failed'), count: failed, tone: failed > 0 ? 'danger' : undefined },
          { label: text('status.suppressed'), count: suppressed },
        ]}
      />
      <Results results={batch.results} />
    </Flex>
  );
};
