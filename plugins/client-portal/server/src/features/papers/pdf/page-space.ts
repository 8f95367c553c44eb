import type { PDF, PDFPage } from '@libpdf/core';
import type { PageSize } from '#protocol';
import type { Lib } from './libpdf';

/** A page as it is shown: its visible box in PDF units, and by how much it is turned clockwise. */
export interface PageSpace {
  x: number;
  y: number;
  width: number;
  height: number;
  rotation: 0 | 90 | 180 | 270;
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Corners may be given in any order (ISO 32000-1 7.9.5). */
const upright = ({ x, y, width, height }: Box): Box => ({
  x: Math.min(x, x + width),
  y: Math.min(y, y + height),
  width: Math.abs(width),
  height: Math.abs(height),
});

const overlap = (a: Box, b: Box): Box => {
  const x = Math.max(a.x, b.x);
  const y = Math.max(a.y, b.y);
  return {
    x,
    y,
    width: Math.min(a.x + a.width, b.x + b.width) - x,
    height: Math.min(a.y + a.height, b.y + b.height) - y,
  };
};

const deepestTree = 50;

/** Inheritable (ISO 32000-1 table 30), which the library's own getter does not follow. */
const rotationOf = (lib: Lib, pdf: PDF, page: PDFPage): PageSpace['rotation'] => {
  let dict: InstanceType<Lib['PdfDict']> | null = page.dict;
  for (let depth = 0; dict && depth < deepestTree; depth += 1) {
    const found = dict.get('Rotate');
    const value = found instanceof lib.PdfRef ? pdf.getObject(found) : found;
    if (value instanceof lib.PdfNumber) {
      const turned = (((Math.round(value.value / 90) * 90) % 360) + 360) % 360;
      return turned as PageSpace['rotation'];
    }
    const parent: unknown = dict.get('Parent');
    const above: unknown = parent instanceof lib.PdfRef ? pdf.getObject(parent) : parent;
    dict = above instanceof lib.PdfDict ? above : null;
  }
  return 0;
};

/** What a reader shows of the page: its CropBox within its MediaBox. */
export const pageSpaceOf = (lib: Lib, pdf: PDF, page: PDFPage): PageSpace => {
  const media = upright(page.getMediaBox());
  const crop = overlap(upright(page.getCropBox()), media);
  const shown = crop.width > 0 && crop.height > 0 ? crop : media;
  return { ...shown, rotation: rotationOf(lib, pdf, page) };
};

const isTurned = ({ rotation }: PageSpace) => rotation === 90 || rotation === 270;

/** As shown, in points. */
export const shownSize = (space: PageSpace): PageSize =>
  isTurned(space)
    ? { width: space.height, height: space.width }
    : { width: space.width, height: space.height };

/**
 * The matrix that brings points of the page as it is shown (from its bottom left, y upwards) to where they are
 * in the page's own space.
 */
export const shownToPage = ({
  x,
  y,
  width,
  height,
  rotation,
}: PageSpace): [number, number, number, number, number, number] => {
  if (rotation === 90) return [0, 1, -1, 0, x + width, y];
  if (rotation === 180) return [-1, 0, 0, -1, x + width, y + height];
  if (rotation === 270) return [0, -1, 1, 0, x, y + height];
  return [1, 0, 0, 1, x, y];
};

/** A field's fractions from the top left, as a box in points from the bottom left. */
export const shownBox = (space: PageSpace, field: Box): Box => {
  const { width, height } = shownSize(space);
  return {
    x: field.x * width,
    y: height - (field.y + field.height) * height,
    width: field.width * width,
    height: field.height * height,
  };
};
