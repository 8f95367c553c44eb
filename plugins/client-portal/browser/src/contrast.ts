/** sRGB, 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** Of `#rrggbb`. */
export const rgbOf = (hex: string): Rgb => {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
};

const linear = (part: number) => {
  const share = part / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};

/** Relative luminance, 0 to 1 (WCAG 2.2). */
export const luminanceOf = ([red, green, blue]: Rgb) =>
  0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);

/** Contrast ratio of two colours, 1 to 21 (WCAG 2.2 1.4.3). */
export const contrastOfRgb = (one: Rgb, other: Rgb) => {
  const first = luminanceOf(one);
  const second = luminanceOf(other);
  return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
};

/** Contrast ratio of two colours `#rrggbb`, 1 to 21 (WCAG 2.2 1.4.3). */
export const contrastOf = (one: string, other: string) => contrastOfRgb(rgbOf(one), rgbOf(other));

/** What WCAG 2.2 1.4.3 asks of text of ordinary size. */
export const leastContrast = 4.5;

/** Black or white, whichever reads better on `#rrggbb`; one of them always reaches `leastContrast`. */
export const textColourOn = (background: string): '#ffffff' | '#000000' =>
  contrastOf(background, '#ffffff') >= contrastOf(background, '#000000') ? '#ffffff' : '#000000';
