import type { PDF, PDFPage } from '@libpdf/core';
import type { Fonts, Weight } from './fonts';
import type { Lib } from './libpdf';
import { createPen, wrap, type KeptMark, type Pen } from './stamp';

/** A4 in points. */
const paper = { width: 595.28, height: 841.89 };
const margin = 48;
const lineHeight = 1.35;

interface TextStyle {
  size?: number;
  weight?: Weight;
  /** from the left margin */
  indent?: number;
  grey?: boolean;
  /** below it */
  after?: number;
}

/** Writes pages from top to bottom, and begins another one when a page is full. */
export interface Flow {
  text(text: string, style?: TextStyle): void;
  /** a name at the left, what it is at the right of it */
  fact(label: string, value: string): void;
  mark(label: string, mark: KeptMark): void;
  rule(): void;
  /** a square picture of modules at the right edge, beside what is written next */
  modules(size: number, isDark: (row: number, column: number) => boolean): void;
  space(points: number): void;
  /** so many points stay together on one page */
  keep(points: number): void;
}

export const createFlow = (lib: Lib, pdf: PDF, fonts: Fonts, footer: string): Flow => {
  const ink = lib.rgb(0.06, 0.09, 0.16);
  const grey = lib.rgb(0.38, 0.41, 0.47);
  const line = lib.rgb(0.85, 0.86, 0.89);
  let page: PDFPage;
  let pen: Pen;
  let y = 0;
  let number = 0;
  let narrowUntil = 0;
  const qrSide = 92;

  const write = (
    text: string,
    x: number,
    at: number,
    size: number,
    weight: Weight,
    isGrey: boolean
  ) => {
    let from = x;
    for (const run of fonts.runs(text, weight)) {
      page.drawText(run.text, { x: from, y: at, size, font: run.font, color: isGrey ? grey : ink });
      from += fonts.width([run], size);
    }
  };

  const begin = () => {
    page = pdf.addPage(paper);
    pen = createPen(lib, pdf, page, fonts, new Map());
    y = paper.height - margin;
    narrowUntil = 0;
    number += 1;
    write(`${footer} · ${number}`.slice(0, 130), margin, margin - 22, 7, 'regular', true);
  };

  const need = (points: number) => {
    if (y - points < margin) begin();
  };

  const room = (indent: number) =>
    paper.width - 2 * margin - indent - (y > narrowUntil && narrowUntil > 0 ? qrSide + 16 : 0);

  begin();
  return {
    text(text, { size = 9, weight = 'regular', indent = 0, grey: isGrey = false, after = 2 } = {}) {
      const step = size * lineHeight;
      for (const written of wrap(fonts, text, size, room(indent))) {
        need(step);
        y -= step;
        write(written, margin + indent, y + size * 0.25, size, weight, isGrey);
      }
      y -= after;
    },
    fact(label, value) {
      const size = 8.5;
      const step = size * lineHeight;
      const column = 128;
      wrap(fonts, value, size, room(column)).forEach((written, index) => {
        need(step);
        y -= step;
        if (index === 0) write(label, margin, y + size * 0.25, size, 'regular', true);
        write(written, margin + column, y + size * 0.25, size, 'regular', false);
      });
      y -= 1;
    },
    mark(label, mark) {
      const height = 40;
      need(height);
      y -= height;
      write(label, margin, y + height - 12, 8.5, 'regular', true);
      pen.mark(mark, { x: margin + 128, y: y + 2, width: 170, height: height - 4 });
      y -= 2;
    },
    rule() {
      need(14);
      y -= 6;
      page
        .drawPath()
        .moveTo(margin, y)
        .lineTo(paper.width - margin, y)
        .stroke({ borderColor: line, borderWidth: 0.7 });
      y -= 8;
    },
    modules(size, isDark) {
      need(qrSide);
      const side = qrSide / size;
      const left = paper.width - margin - qrSide;
      const path = page.drawPath();
      for (let row = 0; row < size; row += 1) {
        for (let column = 0; column < size; column += 1) {
          if (!isDark(row, column)) continue;
          path.rectangle(left + column * side, y - (row + 1) * side, side, side);
        }
      }
      path.fill({ color: ink });
      narrowUntil = y - qrSide - 6;
    },
    space(points) {
      y -= points;
    },
    keep: need,
  };
};
