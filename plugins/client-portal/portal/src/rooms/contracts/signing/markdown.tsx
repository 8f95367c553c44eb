import MarkdownIt from 'markdown-it';
import { useMemo } from 'react';

// No HTML of the text comes through, links only to where markdown-it lets them (no javascript:), no pictures.
const markdown = new MarkdownIt({ html: false, linkify: false }).disable('image');

markdown.renderer.rules.link_open = (tokens, index, options, _env, self) => {
  tokens[index]?.attrSet('target', '_blank');
  tokens[index]?.attrSet('rel', 'noopener noreferrer');
  return self.renderToken(tokens, index, options);
};

export default function Markdown({ text }: { text: string }) {
  const html = useMemo(() => markdown.render(text), [text]);
  return <div className="prose text-sm" dangerouslySetInnerHTML={{ __html: html }} />;
}
