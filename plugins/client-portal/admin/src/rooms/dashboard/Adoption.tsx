import { useState } from 'react';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import {
  Bar,
  BarChart,
  CartesianGrid,
  Legend,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { useTheme } from 'styled-components';
import type { Dashboard } from '#protocol';
import { useText } from '../../ui/text';
import { AdoptionTable } from './AdoptionTable';

type Weeks = Dashboard['adoption'];

const Chart = ({ weeks }: { weeks: Weeks }) => {
  const text = useText();
  const { colors } = useTheme();
  const { formatDate } = useIntl();
  const rows = weeks.map(({ week, invited, joined }) => ({
    // a week begins at midnight UTC: elsewhere it would be the Sunday before
    week: formatDate(week, { day: 'numeric', month: 'short', timeZone: 'UTC' }),
    invited,
    joined,
  }));
  return (
    <ResponsiveContainer width="100%" height={260}>
      <BarChart data={rows} margin={{ left: -16, right: 8, top: 8 }} accessibilityLayer={false}>
        <CartesianGrid vertical={false} stroke={colors.neutral200} />
        <XAxis dataKey="week" stroke={colors.neutral600} fontSize={12} tickLine={false} />
        <YAxis allowDecimals={false} stroke={colors.neutral600} fontSize={12} tickLine={false} />
        <Tooltip
          cursor={{ fill: colors.neutral150 }}
          contentStyle={{ background: colors.neutral0, borderColor: colors.neutral200 }}
          labelStyle={{ color: colors.neutral800 }}
        />
        <Legend />
        <Bar
          dataKey="invited"
          name={text('count.invited')}
          fill={colors.primary500}
          isAnimationActive={false}
        />
        <Bar
          dataKey="joined"
          name={text('count.joined')}
          fill={colors.success500}
          isAnimationActive={false}
        />
      </BarChart>
    </ResponsiveContainer>
  );
};

/** Invited and joined in each of twelve weeks: a picture, a sentence, and a table for who wants it. */
const Adoption = ({ weeks }: { weeks: Weeks }) => {
  const text = useText();
  const [asTable, setAsTable] = useState(false);
  const invited = weeks.reduce((sum, week) => sum + week.invited, 0);
  const joined = weeks.reduce((sum, week) => sum + week.joined, 0);
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Flex justifyContent="space-between" gap={3} wrap="wrap">
        <Typography textColor="neutral600">
          {text('adoption.summary', { weeks: weeks.length, invited, joined })}
        </Typography>
        <Button variant="tertiary" size="S" onClick={() => setAsTable(!asTable)}>
          {text(asTable ? 'adoption.as_chart' : 'adoption.as_table')}
        </Button>
      </Flex>
      {asTable ? (
        <AdoptionTable weeks={weeks} />
      ) : (
        <Box aria-hidden>
          <Chart weeks={weeks} />
        </Box>
      )}
    </Flex>
  );
};

export default Adoption;
