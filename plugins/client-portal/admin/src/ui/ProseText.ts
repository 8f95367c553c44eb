import { Box } from '@strapi/design-system';
import { styled } from 'styled-components';

/** What Markdown becomes looks like text again: Strapi's reset takes bullets, numbers and weights away. */
export const ProseText = styled(Box)`
  color: ${({ theme }) => theme.colors.neutral800};
  ul {
    list-style: disc;
    padding-inline-start: 2.4rem;
  }
  ol {
    list-style: decimal;
    padding-inline-start: 2.4rem;
  }
  strong {
    font-weight: 600;
  }
  a {
    color: ${({ theme }) => theme.colors.primary600};
    text-decoration: underline;
  }
`;
