import { Flex, Typography } from '@strapi/design-system';
import { type Forecast, skipReasons } from '#protocol';
import { Figures } from '../../ui/Figures';
import { Notice } from '../../ui/Notice';
import { useText } from '../../ui/text';
import { ForecastReport } from './ForecastReport';
import type { SendKind } from './sendKind';

/** What would happen, before anything does (C11): how many, who not and why, row by row. */
export const SendForecast = ({ kind, forecast }: { kind: SendKind; forecast: Forecast }) => {
  const text = useText();
  const skipped = skipReasons
    .map((reason) => ({ reason, count: forecast.skipped[reason] }))
    .filter(({ count }) => count > 0);
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      {forecast.sendable === 0 ? (
        <Notice tone="warning">{text('forecast.nobody')}</Notice>
      ) : (
        <Typography variant="delta" tag="p" role="status">
          {text(`forecast.will_get.${kind}`, {
            sendable: forecast.sendable,
            total: forecast.total,
          })}
        </Typography>
      )}
      <Figures
        figures={[
          { label: text('forecast.sendable'), count: forecast.sendable, tone: 'success' },
          { label: text('forecast.creates'), count: forecast.creates },
          { label: text('forecast.grants'), count: forecast.grants },
          ...skipped.map(({ reason, count }) => ({
            label: text(`skip.${reason}`),
            count,
            tone: 'warning' as const,
          })),
        ]}
      />
      <ForecastReport entries={forecast.entries} />
    </Flex>
  );
};
