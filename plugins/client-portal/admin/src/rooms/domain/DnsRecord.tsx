import { Box, Flex, Typography } from '@strapi/design-system';
import type { Domain } from '#protocol';
import { CopyButton } from '../../ui/CopyButton';
import { useText } from '../../ui/text';

type Record = NonNullable<Domain['custom']>['record'];

/** The record to set at the domain's DNS host, each part to be copied. */
export const DnsRecord = ({ record }: { record: Record }) => {
  const text = useText();
  return (
    <Box>
      <Typography tag="p">{text('domain.record')}</Typography>
      <Box borderColor="neutral200" hasRadius marginTop={2}>
        {(['type', 'name', 'value'] as const).map((part) => (
          <Flex key={part} padding={3} gap={3} wrap="wrap" justifyContent="space-between">
            <Box tag="dl" minWidth={0} flex="1 1 20rem">
              <Typography tag="dt" variant="pi" textColor="neutral600">
                {text(`domain.record.${part}`)}
              </Typography>
              <Typography
                tag="dd"
                style={{ overflowWrap: 'anywhere', fontFamily: 'monospace', margin: 0 }}
              >
                {record[part]}
              </Typography>
            </Box>
            {part === 'type' ? null : (
              <CopyButton
                value={record[part]}
                label={text(`domain.record.copy_${part}`)}
                size="S"
                variant="tertiary"
              />
            )}
          </Flex>
        ))}
      </Box>
    </Box>
  );
};
