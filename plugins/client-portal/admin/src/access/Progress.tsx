import { useMemo, useState } from 'react';
import {
  Box,
  Checkbox,
  Flex,
  ProgressBar,
  Table,
  Tbody,
  Td,
  Th,
  Thead,
  Tr,
  Typography,
} from '@strapi/design-system';
import type { Batch } from '../../../protocol/src/sends';
import { MessageStatusBadge } from '../outbox/MessageStatusBadge';
import { useReasonText } from '../outbox/reason';
import { ListPages } from '../shell/ListPages';
import { Notice } from '../shell/Notice';
import { useText } from '../shell/text';
import { useLocalPages } from '../shell/useLocalPages';
import { Figures } from './Figures';

const Results = ({ results }: { results: Batch['results'] }) => {
  const text = useText();
  const reasonText = useReasonText();
  const [onlyTroubled, setOnlyTroubled] = useState(false);
  const shown = useMemo(
    () =>
      onlyTroubled
        ? results.filter(({ status }) => status === 'failed' || status === 'suppressed')
        : results,
    [results, onlyTroubled]
  );
  const { rows, pagination, setPage } = useLocalPages(shown, 25);
  return (
    <Box>
      <Box paddingBottom={3}>
        <Checkbox
          checked={onlyTroubled}
          onCheckedChange={(ticked) => setOnlyTroubled(ticked === true)}
        >
          {text('progress.only_troubled')}
        </Checkbox>
      </Box>
      <Table colCount={2} rowCount={rows.length + 1}>
        <Thead>
          <Tr>
            <Th>
              <Typography variant="sigma">{text('forecast.recipient')}</Typography>
            </Th>
            <Th>
              <Typography variant="sigma">{text('progress.result')}</Typography>
            </Th>
          </Tr>
        </Thead>
        <Tbody>
          {rows.map(({ contact, email, status, reason }, index) => (
            <Tr key={`${pagination.page}-${index}`}>
              <Td>
                <Typography tag="p" ellipsis maxWidth="30rem">
                  {contact?.name || email}
                </Typography>
                {contact?.name ? (
                  <Typography variant="pi" textColor="neutral600" tag="p" ellipsis maxWidth="30rem">
                    {email}
                  </Typography>
                ) : null}
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
          ))}
        </Tbody>
      </Table>
      <ListPages pagination={pagination} onPage={setPage} />
    </Box>
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
        <Box>
          <Typography tag="p" role="status">
            {text('progress.running', { done, total })}
          </Typography>
          <Box paddingTop={3} paddingBottom={3}>
            <ProgressBar
              value={total === 0 ? 0 : Math.round((done / total) * 100)}
              aria-label={text('progress.label')}
              style={{ width: '100%' }}
            />
          </Box>
          <Typography variant="pi" textColor="neutral600" tag="p">
            {text('progress.may_close')}
          </Typography>
        </Box>
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
