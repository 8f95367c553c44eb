import type Token from 'markdown-it/lib/token.mjs';
import type { Content, ContentText } from 'pdfmake/interfaces';
import { fieldBox, type Placed } from './field-boxes';
import { placeholderPattern, type Placeholder } from './placeholders';

/** A4 in points. */
export const paper = { width: 595.28, height: 841.89 };
export const margin = 56;

interface InlineStyle {
  bold?: boolean;
  italics?: boolean;
  decoration?: 'lineThrough';
  link?: string;
  color?: string;
}

const linkColour = '#1f4fd1';

/** Words of one paragraph with their emphasis. Pictures and HTML are not among them: nothing is ever fetched. */
const inlines = (tokens: Token[]): ContentText[] => {
  const all: ContentText[] = [];
  const style: InlineStyle = {};
  const say = (text: string) => void all.push({ text, ...style });
  for (const token of tokens) {
    if (token.type === 'text' || token.type === 'code_inline') say(token.content);
    else if (token.type === 'softbreak' || token.type === 'hardbreak') say('\n');
    else if (token.type === 'strong_open') style.bold = true;
    else if (token.type === 'strong_close') delete style.bold;
    else if (token.type === 'em_open') style.italics = true;
    else if (token.type === 'em_close') delete style.italics;
    else if (token.type === 's_open') style.decoration = 'lineThrough';
    else if (token.type === 's_close') delete style.decoration;
    else if (token.type === 'link_open') {
      const href = token.attrGet('href') ?? '';
      if (/^(https?|mailto|tel):/i.test(href)) {
        style.link = href;
        style.color = linkColour;
      }
    } else if (token.type === 'link_close') {
      delete style.link;
      delete style.color;
    } else if (token.type === 'image') say(token.content);
  }
  return all;
};

/** The same token with other text in it. */
const withContent = (token: Token, content: string): Token =>
  Object.assign(Object.create(Object.getPrototypeOf(token) as object) as Token, token, { content });

/** Markdown's tokens as the layout's own tree. */
export class MarkdownReader {
  readonly placed: Placed[] = [];
  private next = 0;

  constructor(
    private readonly tokens: Token[],
    private readonly fields: Placeholder[],
    private readonly labels: Record<Placeholder['type'], string>
  ) {}

  /** Blocks up to the token that closes them. */
  blocks(until?: string): Content[] {
    const all: Content[] = [];
    for (; this.next < this.tokens.length;) {
      const token = this.tokens[this.next];
      this.next += 1;
      if (!token || token.type === until) break;
      const block = this.block(token);
      if (block) all.push(block);
    }
    return all;
  }

  private block(token: Token): Content | null {
    switch (token.type) {
      case 'heading_open': {
        const level = Number(token.tag.slice(1));
        const size = [20, 15, 12.5, 11, 10.5, 10.5][level - 1] ?? 10.5;
        const text = this.inline();
        return {
          text,
          fontSize: size,
          bold: true,
          margin: [0, level === 1 ? 0 : 10, 0, 5],
        };
      }
      case 'paragraph_open':
        return this.paragraph();
      case 'bullet_list_open':
        return { ul: this.items('bullet_list_close'), margin: [0, 0, 0, 6] };
      case 'ordered_list_open': {
        const start = Number(token.attrGet('start') ?? 1);
        return { ol: this.items('ordered_list_close'), start, margin: [0, 0, 0, 6] };
      }
      case 'blockquote_open':
        return {
          stack: this.blocks('blockquote_close'),
          margin: [16, 0, 0, 6],
          color: '#4b5563',
        };
      case 'hr':
        return {
          canvas: [
            {
              type: 'line',
              x1: 0,
              y1: 4,
              x2: paper.width - 2 * margin,
              y2: 4,
              lineWidth: 0.7,
              lineColor: '#c9ccd3',
            },
          ],
          margin: [0, 4, 0, 8],
        };
      case 'fence':
      case 'code_block':
        return {
          text: token.content,
          fontSize: 9,
          margin: [12, 0, 0, 6],
          preserveLeadingSpaces: true,
        };
      case 'table_open':
        return this.table();
      default:
        return null;
    }
  }

  private inline() {
    const token = this.tokens[this.next];
    this.next += 2;
    return inlines(token?.children ?? []);
  }

  private items(until: string): Content[] {
    const all: Content[] = [];
    for (; this.next < this.tokens.length;) {
      const token = this.tokens[this.next];
      this.next += 1;
      if (!token || token.type === until) break;
      if (token.type === 'list_item_open') all.push({ stack: this.blocks('list_item_close') });
    }
    return all;
  }

  private table(): Content {
    const body: Content[][] = [];
    let row: Content[] = [];
    for (; this.next < this.tokens.length;) {
      const token = this.tokens[this.next];
      this.next += 1;
      if (!token || token.type === 'table_close') break;
      if (token.type === 'tr_open') row = [];
      else if (token.type === 'tr_close') body.push(row);
      else if (token.type === 'th_open' || token.type === 'td_open') {
        const bold = token.type === 'th_open';
        const children = this.tokens[this.next]?.children ?? [];
        this.next += 2;
        row.push({ stack: this.split(children), bold });
      }
    }
    const columns = body[0]?.length ?? 1;
    return {
      table: { headerRows: 1, widths: Array.from({ length: columns }, () => '*'), body },
      layout: 'lightHorizontalLines',
      margin: [0, 2, 0, 8],
    };
  }

  private paragraph(): Content {
    const children = this.tokens[this.next]?.children ?? [];
    this.next += 2;
    return { stack: this.split(children), margin: [0, 0, 0, 6] };
  }

  /** Words stay words; the fields of one line stand side by side, below what comes before them. */
  private split(children: Token[]): Content[] {
    const all: Content[] = [];
    let words: Token[] = [];
    let row: Content[] = [];
    const endWords = () => {
      const text = inlines(words);
      if (text.some(({ text: said }) => typeof said === 'string' && said.trim() !== ''))
        all.push({ text });
      words = [];
    };
    const endRow = () => {
      if (row.length > 0) all.push({ columns: row, columnGap: 18, margin: [0, 4, 0, 4] });
      row = [];
    };
    for (const token of children) {
      if (token.type !== 'text' || !token.content.includes('[[')) {
        const breaks = token.type === 'softbreak' || token.type === 'hardbreak';
        if (breaks && row.length > 0) endRow();
        else words.push(token);
        continue;
      }
      let from = 0;
      for (const match of token.content.matchAll(placeholderPattern)) {
        const before = token.content.slice(from, match.index);
        if (before.trim() !== '') {
          endRow();
          words.push(withContent(token, before));
        }
        const field = this.fields.shift();
        if (field) {
          endWords();
          row.push(this.field(field));
        }
        from = match.index + match[0].length;
      }
      const after = token.content.slice(from);
      if (after.trim() !== '') {
        endRow();
        words.push(withContent(token, after));
      }
    }
    endRow();
    endWords();
    return all;
  }

  field(placeholder: Placeholder, role?: string): Content {
    const label = [role, placeholder.label ?? this.labels[placeholder.type]]
      .filter(Boolean)
      .join(' · ');
    const { node, content } = fieldBox(placeholder, label);
    this.placed.push({ placeholder, node });
    return content;
  }
}
