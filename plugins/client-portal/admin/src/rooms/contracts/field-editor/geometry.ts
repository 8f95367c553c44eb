import type { ContractFieldType, PageSize } from '#protocol';

/** Fractions of the page, from its top left. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Points (1/72 inch): what a field of a type needs on paper. */
const usualSizes: Record<ContractFieldType, { width: number; height: number }> = {
  signature: { width: 180, height: 48 },
  initials: { width: 72, height: 36 },
  date: { width: 96, height: 20 },
  name: { width: 160, height: 20 },
  email: { width: 180, height: 20 },
  company: { width: 160, height: 20 },
  text: { width: 180, height: 20 },
  number: { width: 80, height: 20 },
  checkbox: { width: 16, height: 16 },
  dropdown: { width: 140, height: 20 },
};

/** Points; smaller than this nobody can press. */
const smallest = 10;

// six digits are less than a thousandth of a millimetre
const round = (value: number) => Math.round(value * 1e6) / 1e6;
const between = (value: number, min: number, max: number) => Math.min(max, Math.max(min, value));

/** The box within its page: moved back where it stands over, made smaller where it is larger than the page. */
export const inside = ({ x, y, width, height }: Box): Box => {
  const fits = { width: Math.min(1, width), height: Math.min(1, height) };
  return {
    x: round(between(x, 0, 1 - fits.width)),
    y: round(between(y, 0, 1 - fits.height)),
    width: round(fits.width),
    height: round(fits.height),
  };
};

/** A box of the type's usual size around a place. */
export const boxAround = (type: ContractFieldType, page: PageSize, x: number, y: number): Box => {
  const width = usualSizes[type].width / page.width;
  const height = usualSizes[type].height / page.height;
  return inside({ x: x - width / 2, y: y - height / 2, width, height });
};

export const movedBy = (box: Box, dx: number, dy: number): Box =>
  inside({ ...box, x: box.x + dx, y: box.y + dy });

/** The top left corner stays where it is. */
export const resizedBy = (box: Box, dx: number, dy: number, page: PageSize): Box => ({
  x: box.x,
  y: box.y,
  width: round(between(box.width + dx, Math.min(1 - box.x, smallest / page.width), 1 - box.x)),
  height: round(between(box.height + dy, Math.min(1 - box.y, smallest / page.height), 1 - box.y)),
});
