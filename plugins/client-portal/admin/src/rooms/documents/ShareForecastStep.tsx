import { Flex } from '@strapi/design-system';
import type { ShareForecast } from '#protocol';
import { OutcomeReport, personOfContact } from '../../kit/contacts/OutcomeReport';
import { Figures } from '../../ui/Figures';
import { Notice } from '../../ui/Notice';
import { useText } from '../../ui/text';

type Entry = ShareForecast['entries'][number];

const isTroubled = ({ outcome }: Entry) => outcome !== 'mail';

interface ShareForecastStepProps {
  forecast: ShareForecast;
  /** without it nobody gets an email, whatever the forecast says */
  notify: boolean;
}

/** Who would get an email about it, who not, and why (C11). All of them get the document. */
export const ShareForecastStep = ({ forecast, notify }: ShareForecastStepProps) => {
  const text = useText();
  const outcome = ({ outcome: decided, reason }: Entry) => {
    if (decided === 'unknown' || reason === 'unknown_contact') return text('skip.unknown_contact');
    if (!notify) return text('not_sent.not_asked');
    if (decided === 'mail') return text('share_many.mail');
    return text(reason ? `not_sent.${reason}` : 'grants.not_told');
  };
  const mailed = notify ? forecast.mailed : 0;
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      {notify && mailed === 0 ? (
        <Notice tone="warning">{text('share_many.nobody_mailed')}</Notice>
      ) : null}
      <Figures
        figures={[
          { label: text('share_many.get_it'), count: forecast.total, tone: 'success' },
          { label: text('share_many.mailed'), count: mailed },
          { label: text('share_many.activated'), count: forecast.activated },
        ]}
      />
      <OutcomeReport
        entries={forecast.entries}
        fileName="documents.csv"
        personOf={personOfContact}
        troubled={{ label: text('share_many.only_without'), is: isTroubled }}
        outcome={outcome}
        tone={(entry) => (notify && entry.outcome === 'mail' ? 'success' : 'warning')}
        note={{
          label: text('forecast.consequences'),
          of: ({ activates }) => (activates ? text('share_many.activates') : ''),
        }}
      />
    </Flex>
  );
};
