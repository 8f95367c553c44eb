import type { ReactNode } from 'react';
import { Flex, Typography } from '@strapi/design-system';
import { useText } from './text';
import type { TextKey } from './text';

export interface Fact {
  label: TextKey;
  value: ReactNode;
}

/** What is known of something, line by line: its name on one side, its value on the other. */
export const Facts = ({ facts }: { facts: readonly Fact[] }) => {
  const text = useText();
  return (
    <Flex direction="column" alignItems="stretch" gap={2} tag="dl">
      {facts.map(({ label, value }) => (
        <Flex key={label} justifyContent="space-between" gap={3} alignItems="flex-start">
          <Typography variant="pi" textColor="neutral600" tag="dt">
            {text(label)}
          </Typography>
          <Typography
            variant="pi"
            tag="dd"
            textAlign="right"
            style={{ overflowWrap: 'anywhere', minWidth: 0 }}
          >
            {value}
          </Typography>
        </Flex>
      ))}
    </Flex>
  );
};
