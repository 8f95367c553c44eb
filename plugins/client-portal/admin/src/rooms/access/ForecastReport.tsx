import type { ForecastEntry } from '#protocol';
import { OutcomeReport } from '../../kit/contacts/OutcomeReport';
import { useText } from '../../ui/text';
import type { Text } from '../../ui/text';

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
    <OutcomeReport
      entries={entries}
      fileName="forecast.csv"
      personOf={({ index, name, email, input }) => ({ key: index, name, email: email ?? input })}
      rowOf={({ index }) => index + 1}
      troubled={{ label: text('forecast.only_skipped'), is: isSkipped }}
      outcome={(entry) => outcome(text, entry)}
      tone={(entry) => (entry.outcome === 'send' ? 'success' : 'warning')}
      note={{
        label: text('forecast.consequences'),
        of: (entry) => consequences(text, entry),
      }}
    />
  );
};
