import type { Content } from 'pdfmake/interfaces';
import type { Language } from '#protocol';
import type { Placeholder } from './placeholders';

/** In points. */
export const sizes: Record<Placeholder['type'], { width: number; height: number }> = {
  signature: { width: 190, height: 46 },
  initials: { width: 70, height: 34 },
  date: { width: 100, height: 20 },
  name: { width: 190, height: 20 },
  email: { width: 190, height: 20 },
  company: { width: 190, height: 20 },
  text: { width: 190, height: 20 },
  number: { width: 100, height: 20 },
  checkbox: { width: 14, height: 14 },
  dropdown: { width: 150, height: 20 },
};

export const words: Record<Language, Record<Placeholder['type'], string>> = {
  en: {
    signature: 'Signature',
    initials: 'Initials',
    date: 'Date',
    name: 'Name',
    email: 'Email',
    company: 'Company',
    text: 'Text',
    number: 'Number',
    checkbox: '',
    dropdown: 'Choice',
  },
  de: {
    signature: 'Unterschrift',
    initials: 'Kürzel',
    date: 'Datum',
    name: 'Name',
    email: 'E-Mail',
    company: 'Firma',
    text: 'Text',
    number: 'Zahl',
    checkbox: '',
    dropdown: 'Auswahl',
  },
};

interface Position {
  pageNumber: number;
  left: number;
  top: number;
}

export interface Placed {
  placeholder: Placeholder;
  /** filled in by the layout */
  node: Record<string, unknown> & { positions?: Position[] };
}

/** The place of a field in the layout: a line to write on, or a box to tick. */
export const fieldBox = (
  { type, label: own }: Placeholder,
  label: string
): { node: Placed['node']; content: Content } => {
  const { width, height } = sizes[type];
  const isBox = type === 'checkbox';
  const frame = { type: 'rect', x: 0, y: 0, w: width, h: height };
  const line = { type: 'line', x1: 0, y1: height, x2: width, y2: height };
  const drawn = { lineWidth: 0.8, lineColor: '#4b5563' };
  const node: Placed['node'] = {
    width: width + 4,
    canvas: isBox
      ? [{ ...frame, ...drawn }]
      : [
          { ...frame, lineWidth: 0, lineColor: '#ffffff' },
          { ...line, ...drawn },
        ],
  };
  const caption = { text: label || ' ', fontSize: 8, color: '#6b7280', margin: [0, 2, 0, 0] };
  const content = isBox
    ? { columns: [node, { text: own ?? '', width: '*' }] }
    : { stack: [node, caption], width: width + 4, unbreakable: true };
  return { node, content: content as unknown as Content };
};
