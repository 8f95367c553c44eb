import type { PDF, PDFImage, PDFPage } from '@libpdf/core';
import type { SignatureFont, Stroke } from '#protocol';
import type { Fonts, Run } from './fonts';
import type { Lib } from './libpdf';
import { pageSpaceOf, shownBox, shownToPage } from './page-space';

/** A mark as it is kept: what was uploaded has been drawn anew as PNG, in base64. */
export type KeptMark =
  | { kind: 'typed'; text: string; font: SignatureFont }
  | { kind: 'drawn'; strokes: Stroke[] }
  | { kind: 'uploaded'; png: string };

/** What is printed into a field. */
export type StampContent =
  { kind: 'text'; text: string } | { kind: 'tick' } | { kind: 'mark'; mark: KeptMark };

export interface Stamp {
  /** from 1 */
  page: number;
  /** fractions of the page as it is shown, from its top left */
  x: number;
  y: number;
  width: number;
  height: number;
  content: StampContent;
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

const largestText = 12;
const smallestText = 4;
/** Of what does not fit otherwise. */
const leastText = 0.2;
const lineHeight = 1.2;
/** of the width of a drawn signature */
const penShare = 0.008;

/** Draws onto one page; coordinates are those of the page as it is shown. */
export interface Pen {
  text(runs: Run[], x: number, y: number, size: number): void;
  mark(mark: KeptMark, box: Box): void;
}

export const createPen = (
  lib: Lib,
  pdf: PDF,
  page: PDFPage,
  fonts: Fonts,
  images: Map<string, PDFImage>
): Pen => {
  const ink = lib.rgb(0.06, 0.09, 0.16);

  const text: Pen['text'] = (runs, x, y, size) => {
    let at = x;
    for (const run of runs) {
      page.drawText(run.text, { x: at, y, size, font: run.font, color: ink });
      at += fonts.width([run], size);
    }
  };

  const typed = (runs: Run[], box: Box) => {
    const byHeight = box.height * 0.7;
    const size = Math.min(
      byHeight,
      (byHeight * box.width) / Math.max(1, fonts.width(runs, byHeight))
    );
    text(runs, box.x, box.y + (box.height - size * 0.7) / 2, size);
  };

  const drawn = (strokes: Stroke[], box: Box) => {
    const points = strokes.flat();
    const xs = points.map(({ x }) => x);
    const ys = points.map(({ y }) => y);
    const left = xs.reduce((a, b) => Math.min(a, b));
    const top = ys.reduce((a, b) => Math.min(a, b));
    const wide = Math.max(1e-6, xs.reduce((a, b) => Math.max(a, b)) - left);
    const high = Math.max(1e-6, ys.reduce((a, b) => Math.max(a, b)) - top);
    const pen = Math.min(2, Math.max(0.8, box.width * penShare));
    // The pen's own breadth stays inside of the field.
    const room = { width: Math.max(1, box.width - pen), height: Math.max(1, box.height - pen) };
    const scale = Math.min(room.width / wide, room.height / high);
    const at = ({ x, y }: { x: number; y: number }) => ({
      x: box.x + pen / 2 + (x - left) * scale,
      y: box.y + box.height - pen / 2 - (y - top) * scale - (room.height - high * scale) / 2,
    });
    const path = page.drawPath();
    for (const stroke of strokes) {
      stroke.map(at).forEach(({ x, y }, index) => {
        if (index === 0) path.moveTo(x, y);
        // One point alone is a dot: a line without length, which a round cap shows.
        if (index > 0 || stroke.length === 1) path.lineTo(x, y);
      });
    }
    path.stroke({ borderColor: ink, borderWidth: pen, lineCap: 'round', lineJoin: 'round' });
  };

  const uploaded = (png: string, box: Box) => {
    const image = images.get(png) ?? pdf.embedPng(new Uint8Array(Buffer.from(png, 'base64')));
    images.set(png, image);
    const scale = Math.min(box.width / image.width, box.height / image.height);
    const width = image.width * scale;
    const height = image.height * scale;
    page.drawImage(image, { x: box.x, y: box.y + (box.height - height) / 2, width, height });
  };

  return {
    text,
    mark(mark, box) {
      if (mark.kind === 'typed') typed(fonts.handwriting(mark.text, mark.font), box);
      else if (mark.kind === 'drawn') drawn(mark.strokes, box);
      else uploaded(mark.png, box);
    },
  };
};

/** Words in lines no wider than that; a word that is too long is cut. */
export const wrap = (fonts: Fonts, text: string, size: number, width: number): string[] => {
  const lines: string[] = [];
  const measure = (piece: string) => fonts.width(fonts.runs(piece), size);
  for (const paragraph of text.split(/\r?\n/)) {
    let line = '';
    for (const word of paragraph.split(/\s+/)) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (measure(longer) <= width) {
        line = longer;
        continue;
      }
      if (line !== '') lines.push(line);
      line = '';
      for (const character of word) {
        if (line !== '' && measure(line + character) > width) {
          lines.push(line);
          line = '';
        }
        line += character;
      }
    }
    lines.push(line);
  }
  return lines;
};

/**
 * As large as the field allows: in one line if it can be, otherwise in several. What is far too long becomes too
 * small to be read rather than reach beyond the field: nobody writes over the document.
 */
const fitted = (fonts: Fonts, text: string, box: Box) => {
  const width = Math.max(1, box.width - 4);
  for (
    let size = Math.min(largestText, box.height * 0.75);
    size > leastText;
    size = size > smallestText ? size - 0.5 : size * 0.8
  ) {
    const lines = wrap(fonts, text, size, width);
    if (lines.length * size * lineHeight <= Math.max(box.height, size * lineHeight)) {
      return { size, lines };
    }
  }
  return { size: leastText, lines: wrap(fonts, text, leastText, width) };
};

const printText = (pen: Pen, fonts: Fonts, text: string, box: Box) => {
  const { size, lines } = fitted(fonts, text, box);
  const step = size * lineHeight;
  const top = box.y + (box.height + lines.length * step) / 2;
  lines.forEach((line, index) => {
    pen.text(fonts.runs(line), box.x + 2, top - index * step - size * 0.95, size);
  });
};

const tick = (lib: Lib, page: PDFPage, box: Box) => {
  const side = Math.min(box.width, box.height) * 0.7;
  const x = box.x + (box.width - side) / 2;
  const y = box.y + (box.height - side) / 2;
  page
    .drawPath()
    .moveTo(x, y + side * 0.5)
    .lineTo(x + side * 0.38, y + side * 0.1)
    .lineTo(x + side, y + side * 0.9)
    .stroke({
      borderColor: lib.rgb(0.06, 0.09, 0.16),
      borderWidth: Math.max(1, side * 0.12),
      lineCap: 'round',
      lineJoin: 'round',
    });
};

const grouped = (stamps: Stamp[]) => {
  const byPage = new Map<number, Stamp[]>();
  for (const stamp of stamps) byPage.set(stamp.page, [...(byPage.get(stamp.page) ?? []), stamp]);
  return byPage;
};

/** Prints what the signers filled in where their fields are. */
export const stampFields = (lib: Lib, pdf: PDF, fonts: Fonts, stamps: Stamp[]) => {
  const images = new Map<string, PDFImage>();
  for (const [number, ofPage] of grouped(stamps)) {
    const page = pdf.getPage(number - 1);
    if (!page) throw new Error(`There is no page ${number}`);
    const space = pageSpaceOf(lib, pdf, page);
    const pen = createPen(lib, pdf, page, fonts, images);
    page.drawOperators([lib.ops.pushGraphicsState(), lib.ops.concatMatrix(...shownToPage(space))]);
    for (const { content, ...field } of ofPage) {
      const box = shownBox(space, field);
      if (content.kind === 'text') printText(pen, fonts, content.text, box);
      else if (content.kind === 'tick') tick(lib, page, box);
      else pen.mark(content.mark, box);
    }
    page.drawOperators([lib.ops.popGraphicsState()]);
  }
};
