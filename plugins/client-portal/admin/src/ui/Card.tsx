import type { ReactNode } from 'react';
import { Box, Flex, Typography } from '@strapi/design-system';

interface CardProps {
  title?: string;
  action?: ReactNode;
  children: ReactNode;
}

export const Card = ({ title, action, children }: CardProps) => (
  <Box
    tag="section"
    aria-label={title}
    background="neutral0"
    hasRadius
    shadow="tableShadow"
    padding={{ initial: 4, medium: 6 }}
    width="100%"
  >
    {title ? (
      <Flex justifyContent="space-between" wrap="wrap" gap={2} paddingBottom={4}>
        <Typography variant="delta" tag="h2">
          {title}
        </Typography>
        {action}
      </Flex>
    ) : null}
    {children}
  </Box>
);
