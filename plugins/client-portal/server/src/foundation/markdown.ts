import MarkdownIt from 'markdown-it';
import sanitizeHtml from 'sanitize-html';

const markdown = new MarkdownIt({ html: false, linkify: true, breaks: true });
const summaryLength = 160;

/** Strapi's rich text is Markdown. What reaches the client's page is cleaned once more, pictures only from this server. */
export const toHtml = (text: string): string =>
  sanitizeHtml(markdown.render(text), {
    allowedTags: [...sanitizeHtml.defaults.allowedTags, 'img', 'del'],
    allowedAttributes: { a: ['href', 'title', 'rel', 'target'], img: ['src', 'alt', 'title'] },
    allowedSchemes: ['https', 'http', 'mailto', 'tel'],
    transformTags: {
      a: sanitizeHtml.simpleTransform('a', { rel: 'noopener noreferrer', target: '_blank' }),
      h1: 'h2',
    },
    exclusiveFilter: (frame) => frame.tag === 'img' && !/^\/(?!\/)/.test(frame.attribs.src ?? ''),
  });

/** For mails: no pictures at all, as a path on this server leads nowhere there. */
export const toMailHtml = (text: string): string =>
  sanitizeHtml(markdown.render(text), {
    allowedTags: [...sanitizeHtml.defaults.allowedTags.filter((tag) => tag !== 'img'), 'del'],
    allowedAttributes: { a: ['href', 'title'] },
    allowedSchemes: ['https', 'http', 'mailto', 'tel'],
  });

/**
 * So that what stands in a text as a value (a name, a company) is never read as Markdown, nor an address in it
 * made a link: all ASCII punctuation, which CommonMark 2.4 lets be escaped.
 */
export const escapeMarkdown = (text: string): string => text.replace(/[!-/:-@[-`{-~]/g, '\\$&');

/** The first words, without markup. */
export const toSummary = (text: string): string | null => {
  const plain = sanitizeHtml(markdown.render(text), { allowedTags: [], allowedAttributes: {} })
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replace(/\s+/g, ' ')
    .trim();
  if (plain === '') return null;
  return plain.length <= summaryLength ? plain : `${plain.slice(0, summaryLength - 1).trimEnd()}…`;
};
