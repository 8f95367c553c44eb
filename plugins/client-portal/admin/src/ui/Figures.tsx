import { Box, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

export interface Figure {
  label: string;
  count: number;
  tone?: 'success' | 'danger' | 'warning';
}

/** Numbers with their words, in a row that wraps. */
export const Figures = ({ figures }: { figures: Figure[] }) => {
  const { formatNumber } = useIntl();
  return (
    <Flex gap={3} wrap="wrap" alignItems="stretch">
      {figures.map(({ label, count, tone }) => (
        <Box
          key={label}
          flex="1 1 12rem"
          padding={3}
          hasRadius
          borderColor={tone ? `${tone}200` : 'neutral200'}
          background={tone ? `${tone}100` : 'neutral0'}
        >
          <Typography variant="beta" tag="p">
            {formatNumber(count)}
          </Typography>
          <Typography variant="pi" textColor="neutral700" tag="p">
            {label}
          </Typography>
        </Box>
      ))}
    </Flex>
  );
};
