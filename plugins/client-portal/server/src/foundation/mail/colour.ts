const channel = (hex: string, start: number) => parseInt(hex.slice(start, start + 2), 16) / 255;

const linear = (value: number) =>
  value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;

/** Relative luminance of `#rrggbb`, WCAG 2.2. */
const luminance = (hex: string) =>
  0.2126 * linear(channel(hex, 1)) +
  0.7152 * linear(channel(hex, 3)) +
  0.0722 * linear(channel(hex, 5));

/** Contrast ratio of two colours, 1 to 21 (WCAG 2.2 1.4.3). */
export const contrast = (a: string, b: string) => {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05);
};

/** Black or white, whichever reads better on the colour. */
export const readableOn = (colour: string) =>
  contrast(colour, '#ffffff') >= contrast(colour, '#000000') ? '#ffffff' : '#000000';
