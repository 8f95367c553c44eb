import { Td, Tr, Typography } from '@strapi/design-system';
import type { BadgeProps } from '@strapi/design-system';
import { StateBadge } from '../../ui/StateBadge';
import { useText } from '../../ui/text';
import { TwoLines } from '../../ui/TwoLines';
import { RowReport } from '../lists/RowReport';

interface Person {
  /** of its own in the report */
  key: string | number;
  name: string | null;
  email: string;
}

interface OutcomeReportProps<Entry> {
  entries: readonly Entry[];
  /** of the CSV */
  fileName: string;
  personOf: (entry: Entry) => Person;
  /** where it came from a file: the number of its row, from 1 */
  rowOf?: (entry: Entry) => number;
  troubled: { label: string; is: (entry: Entry) => boolean };
  outcome: (entry: Entry) => string;
  tone: (entry: Entry) => NonNullable<BadgeProps['variant']>;
  /** what else comes of it, and its heading in the CSV */
  note?: { label: string; of: (entry: Entry) => string };
}

/** What something means for each of many people, or has done to them. */
export const OutcomeReport = <Entry,>(props: OutcomeReportProps<Entry>) => {
  const { entries, fileName, personOf, rowOf, troubled, outcome, tone, note } = props;
  const text = useText();
  return (
    <RowReport
      rows={entries}
      columns={[
        ...(rowOf ? [{ label: 'forecast.row' } as const] : []),
        { label: 'forecast.recipient' },
        { label: 'forecast.outcome' },
      ]}
      troubled={troubled}
      file={{
        name: fileName,
        line: (entry) => {
          const { name, email } = personOf(entry);
          return {
            ...(rowOf ? { [text('forecast.row')]: String(rowOf(entry)) } : {}),
            [text('forecast.name')]: name ?? '',
            [text('column.email')]: email,
            [text('forecast.outcome')]: outcome(entry),
            ...(note ? { [note.label]: note.of(entry) } : {}),
          };
        },
      }}
    >
      {(entry) => {
        const { key, name, email } = personOf(entry);
        const noted = note?.of(entry);
        return (
          <Tr key={key}>
            {rowOf ? (
              <Td>
                <Typography textColor="neutral600">{rowOf(entry)}</Typography>
              </Td>
            ) : null}
            <Td>
              <TwoLines first={name} second={email || '–'} />
            </Td>
            <Td>
              <StateBadge variant={tone(entry)}>{outcome(entry)}</StateBadge>
              {noted ? (
                <Typography variant="pi" textColor="neutral700" tag="p">
                  {noted}
                </Typography>
              ) : null}
            </Td>
          </Tr>
        );
      }}
    </RowReport>
  );
};

/** Of an entry about a contact, which may be gone. */
export const personOfContact = (entry: {
  contact: string;
  name: string | null;
  email: string | null;
}): Person => ({ key: entry.contact, name: entry.name, email: entry.email ?? entry.contact });
