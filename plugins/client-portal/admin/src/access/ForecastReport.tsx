import { useMemo, useState } from 'react';
import {
  Box,
  Button,
  Checkbox,
  Flex,
  Table,
  Tbody,
  Td,
  Th,
  Thead,
  Tr,
  Typography,
} from '@strapi/design-system';
import { Download } from '@strapi/icons';
import type { ForecastEntry } from '../../../protocol/src/sends';
import { ListPages } from '../shell/ListPages';
import { StateBadge } from '../shell/StateBadge';
import { useText } from '../shell/text';
import type { Text } from '../shell/text';
import { useLocalPages } from '../shell/useLocalPages';
import { downloadCsv } from './csv';

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

/** A line for each recipient, in pages, with those who get nothing on demand; also as CSV. */
export const ForecastReport = ({ entries }: { entries: ForecastEntry[] }) => {
  const text = useText();
  const [onlySkipped, setOnlySkipped] = useState(false);
  const shown = useMemo(
    () => (onlySkipped ? entries.filter((entry) => entry.outcome === 'skip') : entries),
    [entries, onlySkipped]
  );
  const { rows, pagination, setPage } = useLocalPages(shown, 25);
  const download = () =>
    downloadCsv(
      'forecast.csv',
      shown.map((entry) => ({
        [text('forecast.row')]: String(entry.index + 1),
        [text('forecast.recipient')]: entry.email ?? entry.input,
        [text('forecast.name')]: entry.name ?? '',
        [text('forecast.outcome')]: outcome(text, entry),
        [text('forecast.consequences')]: consequences(text, entry),
      }))
    );

  return (
    <Box>
      <Flex justifyContent="space-between" gap={3} wrap="wrap" paddingBottom={3}>
        <Checkbox
          checked={onlySkipped}
          onCheckedChange={(ticked) => {
            setOnlySkipped(ticked === true);
            setPage(1);
          }}
        >
          {text('forecast.only_skipped')}
        </Checkbox>
        <Button variant="tertiary" size="S" startIcon={<Download />} onClick={download}>
          {text('forecast.download')}
        </Button>
      </Flex>
      <Table colCount={3} rowCount={rows.length + 1}>
        <Thead>
          <Tr>
            <Th>
              <Typography variant="sigma">{text('forecast.row')}</Typography>
            </Th>
            <Th>
              <Typography variant="sigma">{text('forecast.recipient')}</Typography>
            </Th>
            <Th>
              <Typography variant="sigma">{text('forecast.outcome')}</Typography>
            </Th>
          </Tr>
        </Thead>
        <Tbody>
          {rows.map((entry) => (
            <Tr key={entry.index}>
              <Td>
                <Typography textColor="neutral600">{entry.index + 1}</Typography>
              </Td>
              <Td>
                <Typography tag="p" ellipsis maxWidth="30rem">
                  {entry.name ?? entry.email ?? entry.input}
                </Typography>
                {entry.name && entry.email ? (
                  <Typography variant="pi" textColor="neutral600" tag="p" ellipsis maxWidth="30rem">
                    {entry.email}
                  </Typography>
                ) : null}
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
          ))}
        </Tbody>
      </Table>
      <ListPages pagination={pagination} onPage={setPage} />
    </Box>
  );
};
