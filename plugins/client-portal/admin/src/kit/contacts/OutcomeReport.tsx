import { Td, Tr, Typography } from '@strapi/design-system';
import type { BadgeProps } from '@strapi/design-system';
import { StateBadge } from '../../ui/StateBadge';
import { useText } from '../../ui/text';
import { TwoLines } from '../../ui/TwoLines';
import { RowReport } from '../lists/RowReport';

interface OfContact {
  contact: string;
  name: string | null;
  email: string | null;
}

interface OutcomeReportProps<Entry extends OfContact> {
  entries: readonly Entry[];
  /** of the CSV */
  fileName: string;
  troubled: { label: string; is: (entry: Entry) => boolean };
  outcome: (entry: Entry) => string;
  tone: (entry: Entry) => NonNullable<BadgeProps['variant']>;
  /** what else comes of it */
  note?: (entry: Entry) => string | undefined;
}

/** What something means for each of many contacts. */
export const OutcomeReport = <Entry extends OfContact>(props: OutcomeReportProps<Entry>) => {
  const { entries, fileName, troubled, outcome, tone, note } = props;
  const text = useText();
  return (
    <RowReport
      rows={entries}
      columns={[{ label: 'forecast.recipient' }, { label: 'forecast.outcome' }]}
      troubled={troubled}
      file={{
        name: fileName,
        line: (entry) => ({
          [text('forecast.name')]: entry.name ?? '',
          [text('column.email')]: entry.email ?? entry.contact,
          [text('forecast.outcome')]: outcome(entry),
        }),
      }}
    >
      {(entry) => {
        const noted = note?.(entry);
        return (
          <Tr key={entry.contact}>
            <Td>
              <TwoLines first={entry.name} second={entry.email ?? entry.contact} />
            </Td>
            <Td>
              <StateBadge variant={tone(entry)}>{outcome(entry)}</StateBadge>
              {noted ? (
                <Typography variant="pi" textColor="neutral600" tag="p">
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
