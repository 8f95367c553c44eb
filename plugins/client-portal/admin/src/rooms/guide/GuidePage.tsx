import { useEffect, useMemo } from 'react';
import { Layouts, Page } from '@strapi/strapi/admin';
import MarkdownIt from 'markdown-it';
import { useLocation } from 'react-router-dom';
import { styled } from 'styled-components';
import guide from '../../../../../../docs/guide-for-admins.md?raw';
import { ProseText } from '../../ui/ProseText';
import { useText } from '../../ui/text';

const Prose = styled(ProseText)`
  max-width: 72rem;
  font-size: 1.6rem;
  line-height: 1.6;
  h2 {
    font-size: 2.2rem;
    font-weight: 600;
    margin-block: 3.2rem 1.2rem;
    scroll-margin-block-start: 9rem;
  }
  p,
  ul,
  ol,
  table {
    margin-block-end: 1.6rem;
  }
  em {
    font-style: italic;
  }
  code {
    font-family: monospace;
    overflow-wrap: anywhere;
  }
  th,
  td {
    text-align: start;
    padding: 0.8rem 1.6rem 0.8rem 0;
    border-block-end: 1px solid ${({ theme }) => theme.colors.neutral200};
  }
  th {
    font-weight: 600;
  }
`;

const chapterId = (title: string) => title.toLowerCase().replace(/\s+/g, '-');

/** The guide as HTML without its title, which the page has; each chapter can be linked to. */
const toHtml = () => {
  const markdown = new MarkdownIt({ html: false });
  markdown.renderer.rules.heading_open = (tokens, index, options, _env, self) => {
    const title = tokens[index + 1]?.content ?? '';
    tokens[index]?.attrSet('id', chapterId(title));
    return self.renderToken(tokens, index, options);
  };
  return markdown.render(guide.replace(/^# .*\n/, ''));
};

const GuidePage = () => {
  const text = useText();
  const { hash } = useLocation();
  const html = useMemo(toHtml, []);

  useEffect(() => {
    if (hash) document.getElementById(hash.slice(1))?.scrollIntoView();
  }, [hash]);

  return (
    <>
      <Page.Title>{text('guide.title')}</Page.Title>
      <Layouts.Header title={text('guide.title')} subtitle={text('guide.purpose')} />
      <Layouts.Content>
        {/* Our own text, rendered without raw HTML. */}
        <Prose
          background="neutral0"
          shadow="tableShadow"
          hasRadius
          padding={8}
          dangerouslySetInnerHTML={{ __html: html }}
        />
      </Layouts.Content>
    </>
  );
};

export default GuidePage;
