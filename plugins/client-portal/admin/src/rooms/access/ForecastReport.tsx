import { Td, Tr, Typography } from '@strapi/design-system';
import type { ForecastEntry } from '#protocol';
import { RowReport } from '../../kit/lists/RowReport';
import { StateBadge } from '../../ui/StateBadge';
import { useText } from '../../ui/text';
import type { Text } from '../../ui/text';
import { TwoLines } from '../../ui/TwoLines';

const outcome = (text: Text, { outcome: decided, reason }: ForecastEntry) =>
  decided === 'send'
    ? text('forecast.send')
    : reason
      ? text(`skip.${reason}`)
      : text('forecast.skip');

const consequences = (text: Text, { creates, grants }: ForecastEntry) =>
  [creates ? text('forecast.row.creates') : '', grants ? text('forecast.row.grants') : '']
    .filter(Boolean)
    .join(', ');

const isSkipped = (entry: ForecastEntry) => entry.outcome === 'skip';

/** A line for each recipient, in pages, with those who get nothing on demand; also as CSV. */
export const ForecastReport = ({ entries }: { entries: ForecastEntry[] }) => {
  const text = useText();
  return (
    <RowReport
      rows={entries}
      columns={[
        { label: 'forecast.row' },
        { label: 'forecast.recipient' },
        { label: 'forecast.outcome' },
      ]}
      troubled={{ label: text('forecast.only_skipped'), is: isSkipped }}
      file={{
        name: 'forecast.csv',
        line: (entry) => ({
          [text('forecast.row')]: String(entry.index + 1),
          [text('forecast.recipient')]: entry.email ?? entry.input,
          [text('forecast.name')]: entry.name ?? '',
          [text('forecast.outcome')]: outcome(text, entry),
          [text('forecast.consequences')]: consequences(text, entry),
        }),
      }}
    >
      {(entry) => (
        <Tr key={entry.index}>
          <Td>
            <Typography textColor="neutral600">{entry.index + 1}</Typography>
          </Td>
          <Td>
            <TwoLines first={entry.name} second={entry.email ?? entry.input} />
          </Td>
          <Td>
            <StateBadge variant={entry.outcome === 'send' ? 'success' : 'warning'}>
              {outcome(text, entry)}
            </StateBadge>
            <Typography variant="pi" textColor="neutral600" tag="p">
              {consequences(text, entry)}
            </Typography>
          </Td>
        </Tr>
      )}
    </RowReport>
  );
};
