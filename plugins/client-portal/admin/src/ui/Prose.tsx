import { useMemo } from 'react';
import { Box } from '@strapi/design-system';
import MarkdownIt from 'markdown-it';
import { styled } from 'styled-components';

const Text = styled(Box)`
  font-size: 1.4rem;
  line-height: 1.5;
  overflow-wrap: anywhere;
  color: ${({ theme }) => theme.colors.neutral800};
  h1,
  h2,
  h3 {
    font-size: 1.6rem;
    font-weight: 600;
    margin-block: 1.6rem 0.8rem;
  }
  p,
  ul,
  ol {
    margin-block-end: 1.2rem;
  }
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

/** Markdown of an admin, without raw HTML. */
const Prose = ({ markdown }: { markdown: string }) => {
  const html = useMemo(() => new MarkdownIt({ html: false }).render(markdown), [markdown]);
  return <Text dangerouslySetInnerHTML={{ __html: html }} />;
};

export default Prose;
