import type { ReactNode } from 'react';
import { Box, EmptyStateLayout, Flex, Loader } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { useText } from './text';

/** Loading inside a page: Strapi's `Page.Loading` takes the whole screen and is a second `main`. */
export const Loading = () => {
  const text = useText();
  return (
    <Flex justifyContent="center" padding={8}>
      <Loader>{text('loading')}</Loader>
    </Flex>
  );
};

export const Empty = ({ children, action }: { children: string; action?: ReactNode }) => (
  <Box width="100%">
    <EmptyStateLayout
      icon={<EmptyDocuments width="16rem" aria-hidden />}
      content={children}
      action={action}
      hasRadius
    />
  </Box>
);
