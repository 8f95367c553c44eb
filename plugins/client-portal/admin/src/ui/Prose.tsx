import { useMemo } from 'react';
import MarkdownIt from 'markdown-it';
import { styled } from 'styled-components';
import { ProseText } from './ProseText';

const MarkdownText = styled(ProseText)`
  font-size: 1.4rem;
  line-height: 1.5;
  overflow-wrap: anywhere;
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
`;

/** Markdown of an admin, without raw HTML. */
const Prose = ({ markdown }: { markdown: string }) => {
  const html = useMemo(() => new MarkdownIt({ html: false }).render(markdown), [markdown]);
  return <MarkdownText dangerouslySetInnerHTML={{ __html: html }} />;
};

export default Prose;
